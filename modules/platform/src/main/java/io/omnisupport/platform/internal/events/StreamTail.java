package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.WorkspaceId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at the streams of the followed workspaces, and hands on what comes. */
final class StreamTail implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamTail.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final long AFTER_FAILURE_MILLIS = 500;

    private final WorkspaceStreams streams;
    private final Supplier<Map<WorkspaceId, Long>> positions;
    private final Receiver receiver;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile Set<WorkspaceId> reading = Set.of();
    private volatile boolean running = true;
    private boolean isAway;

    StreamTail(
            WorkspaceStreams streams,
            Supplier<Map<WorkspaceId, Long>> positions,
            Receiver receiver) {
        this.streams = streams;
        this.positions = positions;
        this.receiver = receiver;
    }

    /** True while what comes for these workspaces is heard. */
    boolean isReading(Collection<WorkspaceId> workspaces) {
        return reading.containsAll(workspaces);
    }

    /** There is somebody new to read for. */
    void wake() {
        wakeUps.release();
    }

    void stop() {
        running = false;
        wake();
    }

    @Override
    public void run() {
        while (running) {
            try {
                Map<WorkspaceId, Long> after = positions.get();
                reading = Set.copyOf(after.keySet());
                if (after.isEmpty()) {
                    sleep(WAIT.toMillis());
                } else {
                    read(after);
                }
            } catch (InterruptedException stopping) {
                running = false;
            } catch (RuntimeException failure) {
                fail(failure);
            }
        }
        reading = Set.of();
    }

    private void read(Map<WorkspaceId, Long> after) throws InterruptedException {
        Map<WorkspaceId, List<Relayed>> entries = streams.read(after, WAIT);
        isAway = false;
        if (!entries.isEmpty() && running) {
            receiver.take(entries);
        }
    }

    private void fail(RuntimeException failure) {
        if (!running) {
            return;
        }
        reading = Set.of();
        if (!isAway) {
            LOG.warn("The event streams can't be read: {}", failure.getMessage());
        }
        isAway = true;
        receiver.lost();
        try {
            Thread.sleep(AFTER_FAILURE_MILLIS);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    private void sleep(long millis) throws InterruptedException {
        if (wakeUps.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    /** Who the entries are for. */
    interface Receiver {
        /** Returns when they are handed on, in each workspace in order. */
        void take(Map<WorkspaceId, List<Relayed>> entries) throws InterruptedException;

        /** Nothing is heard any more. */
        void lost();
    }
}
