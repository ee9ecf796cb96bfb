package io.omnisupport.client.error;

/** The server, or something behind it, is down for a while. */
public final class UnavailableError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    /** With what is known about it. */
    public UnavailableError(String message, ErrorFacts facts) {
        super(ErrorCode.UNAVAILABLE, true, message, facts);
    }

    /** With nothing but a message. */
    public UnavailableError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
