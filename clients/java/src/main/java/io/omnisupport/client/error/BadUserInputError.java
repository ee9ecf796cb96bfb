package io.omnisupport.client.error;

/** The request itself is wrong: syntax, variables, limits. */
public final class BadUserInputError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    public BadUserInputError(String message, ErrorFacts facts) {
        super(ErrorCode.BAD_USER_INPUT, false, message, facts);
    }

    public BadUserInputError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
