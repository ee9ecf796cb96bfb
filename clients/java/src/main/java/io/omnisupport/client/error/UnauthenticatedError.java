package io.omnisupport.client.error;

/** The token is missing, expired or revoked. */
public final class UnauthenticatedError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    public UnauthenticatedError(String message, ErrorFacts facts) {
        super(ErrorCode.UNAUTHENTICATED, false, message, facts);
    }

    public UnauthenticatedError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
