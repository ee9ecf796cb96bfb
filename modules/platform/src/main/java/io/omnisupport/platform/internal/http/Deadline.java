package io.omnisupport.platform.internal.http;

import java.time.Duration;

/** End of the time that a call may take, tries and hops together. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    boolean isOver() {
        return left().compareTo(Duration.ofMillis(1)) < 0;
    }
}
