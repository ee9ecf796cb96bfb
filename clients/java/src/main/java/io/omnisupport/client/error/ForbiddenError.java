package io.omnisupport.client.error;

/** The token does not open this. */
public final class ForbiddenError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    public ForbiddenError(String message, ErrorFacts facts) {
        super(ErrorCode.FORBIDDEN, false, message, facts);
    }

    public ForbiddenError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
