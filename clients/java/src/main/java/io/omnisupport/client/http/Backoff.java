package io.omnisupport.client.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Exponential wait with jitter: between half and all of {@code base · 2^failures}. */
public record Backoff(Duration base, Duration cap) {
    private static final int MAX_DOUBLINGS = 20;

    /** The wait after so many failures before this one. */
    public Duration after(int failures) {
        long doubled = base.toMillis() << Math.min(failures, MAX_DOUBLINGS);
        long full = Math.min(cap.toMillis(), doubled);
        return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
    }
}
