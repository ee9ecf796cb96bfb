package io.omnisupport.client.error;

/** The session is over: sign in again. */
public final class SessionEndedError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    /** With what is known about it. */
    public SessionEndedError(String message, ErrorFacts facts) {
        super(ErrorCode.SESSION_ENDED, false, message, facts);
    }

    /** With nothing but a message. */
    public SessionEndedError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
