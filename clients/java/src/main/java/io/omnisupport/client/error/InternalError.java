package io.omnisupport.client.error;

/** A bug at the server; its log has more under {@link #requestId}. */
public final class InternalError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    /** With what is known about it. */
    public InternalError(String message, ErrorFacts facts) {
        super(ErrorCode.INTERNAL, false, message, facts);
    }

    /** With nothing but a message. */
    public InternalError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
