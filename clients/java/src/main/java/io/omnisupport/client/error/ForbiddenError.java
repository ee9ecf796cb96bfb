package io.omnisupport.client.error;

/** The token does not open this. */
public final class ForbiddenError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    /** With what is known about it. */
    public ForbiddenError(String message, ErrorFacts facts) {
        super(ErrorCode.FORBIDDEN, false, message, facts);
    }

    /** With nothing but a message. */
    public ForbiddenError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
