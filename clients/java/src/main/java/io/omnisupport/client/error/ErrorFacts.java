package io.omnisupport.client.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is known about a failure beside its message.
 *
 * @param requestId id of the request in the server's log; null when no answer came
 * @param retryAfter how long to wait before the next try; null when not told
 * @param partialData data that came along with the errors; null without any
 * @param cause failure behind this one
 */
public record ErrorFacts(
        @Nullable String requestId,
        @Nullable Duration retryAfter,
        @Nullable JsonNode partialData,
        @Nullable Throwable cause) {
    /** Nothing. */
    public static final ErrorFacts NONE = new ErrorFacts(null, null, null, null);

    /** Nothing but the failure behind. */
    public static ErrorFacts causedBy(Throwable cause) {
        return new ErrorFacts(null, null, null, cause);
    }

    /** Nothing but the wait. */
    public static ErrorFacts retryAfter(Duration wait) {
        return new ErrorFacts(null, wait, null, null);
    }
}
