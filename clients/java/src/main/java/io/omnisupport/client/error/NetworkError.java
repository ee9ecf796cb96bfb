package io.omnisupport.client.error;

/** The server was not reached, or the connection broke. */
public final class NetworkError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    /** With what is known about it. */
    public NetworkError(String message, ErrorFacts facts) {
        super(ErrorCode.NETWORK, true, message, facts);
    }

    /** With nothing but a message. */
    public NetworkError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
