package io.omnisupport.client.error;

/** The request itself is wrong: syntax, variables, limits. */
public final class BadUserInputError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    /** With what is known about it. */
    public BadUserInputError(String message, ErrorFacts facts) {
        super(ErrorCode.BAD_USER_INPUT, false, message, facts);
    }

    /** With nothing but a message. */
    public BadUserInputError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
