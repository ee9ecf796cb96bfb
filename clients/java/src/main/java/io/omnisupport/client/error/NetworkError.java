package io.omnisupport.client.error;

/** The server was not reached, or the connection broke. */
public final class NetworkError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    public NetworkError(String message, ErrorFacts facts) {
        super(ErrorCode.NETWORK, true, message, facts);
    }

    public NetworkError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
