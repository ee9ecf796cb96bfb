package io.omnisupport.devkit.telegram;

import java.io.Serial;

/** The Bot API says no: becomes its error envelope. */
final class Refused extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final int status;
    private final int retryAfter;

    Refused(int status, String description) {
        this(status, description, 0);
    }

    private Refused(int status, String description, int retryAfter) {
        super(description, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static Refused tooManyRequests(int retryAfter) {
        return new Refused(429, "Too Many Requests: retry after " + retryAfter, retryAfter);
    }

    static Refused badRequest(String reason) {
        return new Refused(400, "Bad Request: " + reason);
    }

    static Refused forbidden(String reason) {
        return new Refused(403, "Forbidden: " + reason);
    }

    /** HTTP status and error code alike. */
    int status() {
        return status;
    }

    /** Seconds; 0 unless told to wait. */
    int retryAfter() {
        return retryAfter;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
