package io.omnisupport.channels.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a queue moving: claims what is ready, works on each item in a virtual thread of its own, a
 * bounded number at once. A wake-up makes it look at once, a sweep finds what nobody woke it for.
 */
public final class WorkLoop<T> {
    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);
    private static final Duration LAST_WAIT = Duration.ofSeconds(3);

    private final String name;
    private final Source<T> source;
    private final int inFlight;
    private final Duration sweep;
    private final Semaphore slots;
    private final Semaphore signal = new Semaphore(0);
    private final Set<Thread> items = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /**
     * @param inFlight items worked on at once
     * @param sweep longest pause between two looks
     */
    public WorkLoop(String name, Source<T> source, int inFlight, Duration sweep) {
        this.name = name;
        this.source = source;
        this.inFlight = inFlight;
        this.sweep = sweep;
        this.slots = new Semaphore(inFlight);
    }

    /** A queue in the database. */
    public interface Source<T> {
        /** Leases up to so many items that are ready, to this node alone. */
        List<T> claim(int atMost);

        /** Works on one; handles its own failures. */
        void work(T item);
    }

    /** Starts looking. */
    public void start() {
        running = true;
        Thread.ofVirtual().name(name).start(this::run);
    }

    /** Looks no more; interrupts what is still being worked on when patience ends. */
    public void stop(Duration patience) {
        running = false;
        wake();
        try {
            if (!areAllDone(patience)) {
                items.forEach(Thread::interrupt);
                areAllDone(LAST_WAIT);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean areAllDone(Duration patience) throws InterruptedException {
        boolean done = slots.tryAcquire(inFlight, patience.toMillis(), TimeUnit.MILLISECONDS);
        if (done) {
            slots.release(inFlight);
        }
        return done;
    }

    /** True between start and stop. */
    public boolean isRunning() {
        return running;
    }

    /** Makes it look now; cheap, never waits. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    private void run() {
        while (running) {
            signal.drainPermits();
            int free = slots.availablePermits();
            List<T> claimed = free == 0 ? List.of() : claim(free);
            claimed.forEach(this::begin);
            rest();
        }
    }

    private List<T> claim(int atMost) {
        try {
            return source.claim(atMost);
        } catch (RuntimeException failure) {
            LOG.warn("{} can't claim work: {}", name, Fault.of(failure));
            return List.of();
        }
    }

    private void begin(T item) {
        slots.acquireUninterruptibly();
        Thread.ofVirtual().name(name + "-item").start(() -> finish(item));
    }

    private void finish(T item) {
        items.add(Thread.currentThread());
        try {
            source.work(item);
        } catch (RuntimeException failure) {
            LOG.warn("{} failed: {}", name, Fault.of(failure));
        } finally {
            items.remove(Thread.currentThread());
            slots.release();
            wake();
        }
    }

    /** Until something is said to be ready, an item is done, or the sweep is due. */
    private void rest() {
        try {
            signal.tryAcquire(sweep.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
