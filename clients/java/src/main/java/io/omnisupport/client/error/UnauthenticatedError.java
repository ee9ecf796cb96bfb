package io.omnisupport.client.error;

/** The token is missing, expired or revoked. */
public final class UnauthenticatedError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    /** With what is known about it. */
    public UnauthenticatedError(String message, ErrorFacts facts) {
        super(ErrorCode.UNAUTHENTICATED, false, message, facts);
    }

    /** With nothing but a message. */
    public UnauthenticatedError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
