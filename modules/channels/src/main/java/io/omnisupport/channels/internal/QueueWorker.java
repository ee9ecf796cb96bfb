package io.omnisupport.channels.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps a queue moving: claims what is ready, works on each item in a virtual thread of its own, a
 * bounded number at once. A wake-up makes it look at once, a sweep finds what nobody woke it for.
 */
public abstract class QueueWorker<T> implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(QueueWorker.class);
    private static final Duration LAST_WAIT = Duration.ofSeconds(3);

    private final Loop loop;
    private final boolean isEnabled;
    private final Semaphore slots;
    private final Semaphore signal = new Semaphore(0);
    private final Set<Thread> items = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    protected QueueWorker(Loop loop, boolean isEnabled) {
        this.loop = loop;
        this.isEnabled = isEnabled;
        this.slots = new Semaphore(loop.inFlight());
    }

    /**
     * How it looks for work.
     *
     * @param inFlight items worked on at once
     * @param sweep longest pause between two looks
     * @param patience with items at a stop, before they are interrupted
     */
    public record Loop(String name, int inFlight, Duration sweep, Duration patience) {}

    /** Leases up to so many items that are ready, to this node alone. */
    protected abstract List<T> claim(int atMost);

    /** Works on one; handles its own failures. */
    protected abstract void work(T item);

    @Override
    public void start() {
        if (isEnabled) {
            running = true;
            Thread.ofVirtual().name(loop.name()).start(this::run);
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (!areAllDone(loop.patience())) {
                items.forEach(Thread::interrupt);
                areAllDone(LAST_WAIT);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean areAllDone(Duration patience) throws InterruptedException {
        int all = loop.inFlight();
        boolean done = slots.tryAcquire(all, patience.toMillis(), TimeUnit.MILLISECONDS);
        if (done) {
            slots.release(all);
        }
        return done;
    }

    @Override
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
            List<T> claimed = free == 0 ? List.of() : tryToClaim(free);
            claimed.forEach(this::begin);
            rest();
        }
    }

    private List<T> tryToClaim(int atMost) {
        try {
            return claim(atMost);
        } catch (RuntimeException failure) {
            LOG.warn("{} can't claim work: {}", loop.name(), Fault.of(failure));
            return List.of();
        }
    }

    private void begin(T item) {
        slots.acquireUninterruptibly();
        Thread.ofVirtual().name(loop.name() + "-item").start(() -> finish(item));
    }

    private void finish(T item) {
        items.add(Thread.currentThread());
        try {
            work(item);
        } catch (RuntimeException failure) {
            LOG.warn("{} failed: {}", loop.name(), Fault.of(failure));
        } finally {
            items.remove(Thread.currentThread());
            slots.release();
            wake();
        }
    }

    /** Until something is said to be ready, an item is done, or the sweep is due. */
    private void rest() {
        try {
            signal.tryAcquire(loop.sweep().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
