package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.EventFeed;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.WorkspaceId;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One reader per node for all its followers: a query per wake-up, not per socket. */
@Component
class LogFeed implements EventFeed, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogFeed.class);
    private static final int BATCH = 500;

    private final JdbcEventLog log;
    private final LogWatch watch;
    private final Semaphore wakeUps = new Semaphore(0);
    private final ConcurrentHashMap<WorkspaceId, List<Consumer<LoggedEvent>>> followers =
            new ConcurrentHashMap<>();
    private volatile long position;
    private volatile boolean running;
    private LogWatch.Subscription wakeUp = () -> {};

    LogFeed(JdbcEventLog log, LogWatch watch) {
        this.log = log;
        this.watch = watch;
    }

    @Override
    public Following follow(WorkspaceId workspace, Consumer<LoggedEvent> follower) {
        var list = followers.computeIfAbsent(workspace, key -> new CopyOnWriteArrayList<>());
        list.add(follower);
        long since = position;
        return new Following() {
            @Override
            public long since() {
                return since;
            }

            @Override
            public void close() {
                list.remove(follower);
            }
        };
    }

    @Override
    public void start() {
        position = log.head();
        running = true;
        wakeUp = watch.onGrowth(() -> wakeUps.release());
        Thread.ofVirtual().name("event-feed").start(this::tail);
    }

    @Override
    public void stop() {
        running = false;
        wakeUps.release();
        wakeUp.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 150;
    }

    private void tail() {
        while (running) {
            try {
                wakeUps.tryAcquire(1, TimeUnit.SECONDS);
                wakeUps.drainPermits();
                readOn();
            } catch (InterruptedException stopping) {
                running = false;
            } catch (RuntimeException failure) {
                LOG.warn("The event feed could not read on: {}", failure.getMessage());
            }
        }
    }

    private void readOn() {
        List<LoggedEvent> entries;
        do {
            entries = log.readAllAfter(position, BATCH);
            entries.forEach(this::deliver);
        } while (entries.size() == BATCH && running);
    }

    /** The position moves before the delivery, so that a new follower misses nothing after it. */
    private void deliver(LoggedEvent entry) {
        position = entry.sequence();
        for (var follower : followers.getOrDefault(entry.workspace(), List.of())) {
            try {
                follower.accept(entry);
            } catch (RuntimeException failure) {
                LOG.warn("A follower of the event feed failed", failure);
            }
        }
    }
}
