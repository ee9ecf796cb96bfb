package io.omnisupport.platform;

/**
 * A request that can't be served for a reason outside its input; the door shows code and message.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    /**
     * @param message sentence in English without personal data
     */
    public ProblemException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** Same, with the cause for the log. */
    public ProblemException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Category that clients switch on. */
    public ErrorCode code() {
        return code;
    }
}
