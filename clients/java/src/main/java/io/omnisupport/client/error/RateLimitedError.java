package io.omnisupport.client.error;

/** Too many requests; {@link #retryAfter} says when to come back. */
public final class RateLimitedError extends OmniSupportError {
    private static final long serialVersionUID = 1;

    /** With what is known about it. */
    public RateLimitedError(String message, ErrorFacts facts) {
        super(ErrorCode.RATE_LIMITED, true, message, facts);
    }

    /** With nothing but a message. */
    public RateLimitedError(String message) {
        this(message, ErrorFacts.NONE);
    }
}
