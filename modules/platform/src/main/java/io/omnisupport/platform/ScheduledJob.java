package io.omnisupport.platform;

import java.time.Duration;

/** Recurring work: a bean, run by one node of the cluster at a time. */
public interface ScheduledJob {
    /** Stable name, for example {@code channels.health}. */
    String name();

    /** Pause between the end of one run and the start of the next. */
    Duration every();

    /** Does the work; a failure is logged and the next run comes as usual. */
    void run();
}
