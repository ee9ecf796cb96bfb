package io.omnisupport.client.error;

/** The session is over: sign in again. */
public final class SessionEndedError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    public SessionEndedError(String message, ErrorFacts facts) {
        super(ErrorCode.SESSION_ENDED, false, message, facts);
    }

    public SessionEndedError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
