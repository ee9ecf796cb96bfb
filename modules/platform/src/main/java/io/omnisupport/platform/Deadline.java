package io.omnisupport.platform;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody waits for what the running thread does. Transactions that begin under it let
 * the database cancel statements that go on for longer.
 */
public final class Deadline {
    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

    private volatile @Nullable Instant end;

    private Deadline(Instant end) {
        this.end = end;
    }

    /** Ends then. */
    public static Deadline at(Instant end) {
        return new Deadline(end);
    }

    /** Of the running thread; null when nobody waits. */
    public static @Nullable Deadline current() {
        return CURRENT.get();
    }

    /** Makes it that of the running thread; null removes it. */
    public static void bind(@Nullable Deadline deadline) {
        if (deadline == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(deadline);
        }
    }

    /** Makes it endless, for a stream lives longer than the request that began it. */
    public void lift() {
        end = null;
    }

    /** The time left, at least a millisecond, but no more than this. */
    public Duration leftOr(Duration most, Instant now) {
        Instant then = end;
        if (then == null || now.plus(most).isBefore(then)) {
            return most;
        }
        Duration left = Duration.between(now, then);
        return left.toMillis() < 1 ? Duration.ofMillis(1) : left;
    }
}
