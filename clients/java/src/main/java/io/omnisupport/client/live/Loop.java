package io.omnisupport.client.live;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one thread that owns the state of a line; what runs on it never waits. */
final class Loop {
    private final ScheduledThreadPoolExecutor thread;

    Loop() {
        thread =
                new ScheduledThreadPoolExecutor(
                        1,
                        work -> {
                            var daemon = new Thread(work, "omnisupport-live");
                            daemon.setDaemon(true);
                            return daemon;
                        },
                        new ThreadPoolExecutor.AbortPolicy());
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs work soon, in the order of the calls; false when the loop has ended. */
    boolean run(Runnable work) {
        try {
            thread.execute(guarded(work));
            return true;
        } catch (RejectedExecutionException ended) {
            return false;
        }
    }

    /** Runs work later; only called on the loop itself. */
    Future<?> after(Duration wait, Runnable work) {
        return thread.schedule(guarded(work), wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Ends when the work handed in so far is done. */
    void stop() {
        thread.shutdown();
    }

    /** A bug must not end the line; it is reported like any uncaught error. */
    static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException bug) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
            }
        };
    }
}
