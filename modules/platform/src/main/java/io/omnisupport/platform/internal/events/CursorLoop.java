package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.LoggedEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads on behind one cursor, as long as this node holds it. */
class CursorLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CursorLoop.class);
    private static final int BATCH = 200;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final LeasedCursor cursor;
    private final JdbcEventLog log;
    private final Step step;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running = true;

    CursorLoop(LeasedCursor cursor, JdbcEventLog log, Step step) {
        this.cursor = cursor;
        this.log = log;
        this.step = step;
    }

    void wake() {
        wakeUps.release();
    }

    /** Lets the entry in hand finish. */
    void stop() {
        running = false;
        wake();
    }

    @Override
    public void run() {
        while (running) {
            try {
                if (!advance()) {
                    sleep(cursor.patience());
                }
            } catch (LeasedCursor.LeaseLost lost) {
                LOG.info("Consumer {} goes on elsewhere", cursor.name());
                cursor.doubt();
            } catch (RuntimeException | Error failure) {
                LOG.warn("Consumer {} can't go on now", cursor.name(), failure);
                cursor.doubt();
                sleep(AFTER_FAILURE);
            }
        }
        release();
    }

    /** False when there was nothing to do here. */
    private boolean advance() {
        Long position = cursor.position();
        if (position == null) {
            return false;
        }
        List<LoggedEvent> entries = log.readAllAfter(position, BATCH);
        if (entries.isEmpty()) {
            return false;
        }
        step.take(position, entries, () -> running);
        return true;
    }

    private void sleep(Duration time) {
        try {
            if (wakeUps.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    private void release() {
        try {
            cursor.release();
        } catch (RuntimeException unreachable) {
            LOG.debug("The lease of {} ends by time", cursor.name(), unreachable);
        }
    }

    /** What is done with the entries; moves the cursor. */
    interface Step {
        /** Takes the entries after a position in order, until the last or the loop's end. */
        void take(long after, List<LoggedEvent> entries, BooleanSupplier running);
    }
}
