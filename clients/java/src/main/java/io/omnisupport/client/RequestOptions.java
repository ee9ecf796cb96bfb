package io.omnisupport.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one request is made.
 *
 * @param timeout for one answer; null takes the client's
 * @param isIdempotent true: doing it twice is the same as once, so that a mutation without key may
 *     be repeated when its answer got lost
 */
public record RequestOptions(@Nullable Duration timeout, boolean isIdempotent) {
    /** As the client does it. */
    public static final RequestOptions USUAL = new RequestOptions(null, false);

    /** The same with a timeout. */
    public RequestOptions within(Duration timeout) {
        return new RequestOptions(timeout, isIdempotent);
    }

    /** The same, and may be repeated. */
    public RequestOptions idempotent() {
        return new RequestOptions(timeout, true);
    }
}
