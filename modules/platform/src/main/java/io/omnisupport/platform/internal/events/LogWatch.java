package io.omnisupport.platform.internal.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Moves this node's horizon whenever the log may have grown, and wakes the node's readers when it
 * moved. While a running transaction holds the horizon back it looks again soon, because the end of
 * a transaction that appended nothing rings no bell.
 */
@Component
class LogWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);
    private static final long SWEEP_MILLIS = 1_000;
    private static final long LONGEST_LOOK_MILLIS = 50;

    private final LogHorizon horizon;
    private final LogBell bell;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private long told;

    LogWatch(LogHorizon horizon, LogBell bell) {
        this.horizon = horizon;
        this.bell = bell;
    }

    /** Calls back whenever there is more to read; the callback must only signal. */
    Subscription onGrowth(Runnable reader) {
        readers.add(reader);
        return () -> readers.remove(reader);
    }

    @Override
    public void start() {
        running = true;
        bell.open(rung::release);
        thread = Thread.ofVirtual().name("event-log-watch").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        rung.release();
        bell.close();
        Thread watching = thread;
        if (watching != null) {
            join(watching);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the readers and stops after them. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 300;
    }

    private void watch() {
        long pause = 1;
        while (running) {
            boolean waiting = look();
            pause = waiting ? Math.min(pause * 2, LONGEST_LOOK_MILLIS) : 1;
            sleep(waiting ? pause : SWEEP_MILLIS);
        }
    }

    /** True when the horizon is held back. */
    private boolean look() {
        try {
            long readable = horizon.current();
            if (readable != told) {
                told = readable;
                readers.forEach(Runnable::run);
            }
            bell.tellOthers();
            return horizon.isWaiting();
        } catch (RuntimeException unreachable) {
            LOG.warn("The event log can't be watched: {}", unreachable.getMessage());
            return false;
        }
    }

    private void sleep(long millis) {
        try {
            if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                rung.drainPermits();
            }
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(SWEEP_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a call-back. */
    interface Subscription {
        void end();
    }
}
