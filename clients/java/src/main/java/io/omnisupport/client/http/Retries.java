package io.omnisupport.client.http;

import io.omnisupport.client.error.OmniSupportError;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Repeats what failed for a passing reason, if it is safe to repeat. */
final class Retries {
    private static final int MAX_ATTEMPTS = 4;
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(300), Duration.ofSeconds(5));
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private Retries() {}

    /**
     * Tries, at most four times.
     *
     * @param isSafe true: doing it twice is the same as once
     */
    static <T> T retried(Supplier<T> attempt, boolean isSafe) {
        for (int failures = 0; ; failures++) {
            try {
                return attempt.get();
            } catch (OmniSupportError error) {
                Duration wait = waitAfter(error, failures);
                if (!isSafe || wait == null || failures + 1 >= MAX_ATTEMPTS) {
                    throw error;
                }
                pause(wait);
            }
        }
    }

    /** The wait until the next try; null when there is no point in one. */
    private static @Nullable Duration waitAfter(OmniSupportError error, int failures) {
        if (!error.isTransient()) {
            return null;
        }
        Duration told = error.retryAfter();
        Duration wait = told == null ? BACKOFF.after(failures) : told;
        return wait.compareTo(LONGEST_WAIT) > 0 ? null : wait;
    }

    private static void pause(Duration wait) {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException interrupted) {
            throw Transport.interrupted();
        }
    }
}
