package io.omnisupport.client.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Anything that went wrong with a request or a stream. */
public abstract sealed class OmniSupportError extends RuntimeException
        permits BadUserInputError,
                ForbiddenError,
                InternalError,
                NetworkError,
                RateLimitedError,
                RefusedError,
                SessionEndedError,
                TimeoutError,
                UnauthenticatedError,
                UnavailableError,
                UnexpectedResponseError {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final boolean isTransient;
    private final transient ErrorFacts facts;

    OmniSupportError(ErrorCode code, boolean isTransient, String message, ErrorFacts facts) {
        super(message, facts.cause());
        this.code = code;
        this.isTransient = isTransient;
        this.facts = facts;
    }

    /** Stable reason. */
    public final ErrorCode code() {
        return code;
    }

    /** True: the same request may succeed later. */
    public final boolean isTransient() {
        return isTransient;
    }

    /** Id of the request in the server's log; null when no answer came. */
    public final @Nullable String requestId() {
        return facts.requestId();
    }

    /** How long to wait before the next try; null when not told. */
    public final @Nullable Duration retryAfter() {
        return facts.retryAfter();
    }

    /** Data that came along with the errors, as JSON; null without any. */
    public final @Nullable JsonNode partialData() {
        return facts.partialData();
    }
}
