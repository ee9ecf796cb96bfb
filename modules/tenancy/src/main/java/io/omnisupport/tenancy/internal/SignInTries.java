package io.omnisupport.tenancy.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords behind one key, and when the next one is looked at.
 *
 * @param openAt earlier tries are refused unseen, and are not counted
 */
record SignInTries(byte[] key, int failures, Instant failedAt, Instant openAt) {
    /** After this long without a wrong password all are forgiven. */
    static final Duration MEMORY = Duration.ofHours(1);

    private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /** One more; from {@code free} on each doubles the delay, up to a quarter of an hour. */
    SignInTries failed(Instant now, int free) {
        boolean forgiven = failedAt.isBefore(now.minus(MEMORY));
        int counted = forgiven ? 1 : failures + 1;
        return new SignInTries(key, counted, now, now.plus(delay(counted - free)));
    }

    /** The last one counted was the right password. */
    SignInTries givenBack(Instant now) {
        return new SignInTries(key, Math.max(0, failures - 1), failedAt, now);
    }

    private static Duration delay(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(beyond, 10));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }
}
