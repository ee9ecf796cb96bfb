package io.omnisupport.client.live;

import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.error.UnauthenticatedError;
import io.omnisupport.client.http.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The wait before the next try; longer after every failure in a row. Lives on the loop. */
final class Pause {
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    private final Loop loop;
    private final InstantSource clock;
    private final Runnable onEnd;
    private int failures;
    private @Nullable Instant endsAt;
    private @Nullable Future<?> timer;

    Pause(Loop loop, InstantSource clock, Runnable onEnd) {
        this.loop = loop;
        this.clock = clock;
        this.onEnd = onEnd;
    }

    /** When it ends by itself; null when there is no pause. */
    @Nullable Instant endsAt() {
        return endsAt;
    }

    /** Begins, unless it is on already. */
    void start(OmniSupportError error) {
        if (endsAt == null) {
            Duration wait = length(error);
            failures++;
            endsAt = clock.instant().plus(wait);
            timer = loop.after(wait, this::end);
        }
    }

    void end() {
        if (endsAt != null) {
            endsAt = null;
            if (timer != null) {
                timer.cancel(false);
            }
            onEnd.run();
        }
    }

    /** Forgets the failures: things work again. */
    void reset() {
        failures = 0;
    }

    /** An expired token is no reason to wait, once. */
    private Duration length(OmniSupportError error) {
        if (failures == 0 && error instanceof UnauthenticatedError) {
            return Duration.ZERO;
        }
        Duration told = error.retryAfter();
        return told == null ? BACKOFF.after(failures) : told;
    }
}
