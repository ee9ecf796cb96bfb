package io.omnisupport.client.error;

/** No answer in time; the server may have done the work. */
public final class TimeoutError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    /** With what is known about it. */
    public TimeoutError(String message, ErrorFacts facts) {
        super(ErrorCode.TIMEOUT, true, message, facts);
    }

    /** With nothing but a message. */
    public TimeoutError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
