package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.EventFeed;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One thread per node for all its followers: a read per wake-up, not per socket. */
@Component
class LogFeed implements EventFeed, SmartLifecycle, StreamTail.Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(LogFeed.class);
    private static final long SWEEP_MILLIS = 1_000;

    private final LogWatch watch;
    private final WorkspaceStreams streams;
    private final Tracks tracks;
    private final StreamTail tail;
    private final FeedReader reader;
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final AtomicBoolean hasGrown = new AtomicBoolean();
    private volatile boolean running;
    private @Nullable Thread tailing;
    private LogWatch.Subscription wakeUp = () -> {};

    LogFeed(JdbcEventLog log, LogHorizon horizon, LogWatch watch, WorkspaceStreams streams) {
        this.watch = watch;
        this.streams = streams;
        this.tracks = new Tracks(horizon);
        this.tail = new StreamTail(streams, tracks::positions, this);
        this.reader = new FeedReader(log, horizon, tracks, tail::isReading);
    }

    @Override
    public Following follow(WorkspaceId workspace, Consumer<LoggedEvent> follower) {
        Track track = tracks.add(workspace, follower);
        long since = Math.max(track.position(), reader.position());
        tail.wake();
        return new Following() {
            @Override
            public long since() {
                return since;
            }

            @Override
            public void close() {
                tracks.remove(workspace, follower);
            }
        };
    }

    /** True while entries come through Redis. */
    boolean isStreaming() {
        return reader.isStreaming();
    }

    @Override
    public void start() {
        reader.start();
        running = true;
        wakeUp = watch.onGrowth(this::grow);
        Thread.ofVirtual().name("event-feed").start(this::feed);
        if (streams.isConfigured()) {
            streams.begin();
            tailing = Thread.ofVirtual().name("event-streams").start(tail);
        }
    }

    @Override
    public void stop() {
        running = false;
        wakeUp.end();
        work.add(() -> {});
        tail.stop();
        Thread thread = tailing;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 150;
    }

    private void grow() {
        if (hasGrown.compareAndSet(false, true)) {
            work.add(this::read);
        }
    }

    private void read() {
        hasGrown.set(false);
        reader.grown();
    }

    @Override
    public void take(Map<WorkspaceId, List<Relayed>> entries) throws InterruptedException {
        var taken = new FutureTask<>(() -> reader.take(entries), true);
        work.add(taken);
        try {
            taken.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Entries could not be handed on", failure);
        }
    }

    @Override
    public void lost() {
        work.add(reader::distrust);
    }

    private void feed() {
        while (running) {
            try {
                Runnable next =
                        work.poll(reader.millisToCheck(SWEEP_MILLIS), TimeUnit.MILLISECONDS);
                if (next == null) {
                    reader.grown();
                } else {
                    next.run();
                }
                reader.check();
            } catch (InterruptedException stopping) {
                running = false;
            } catch (RuntimeException failure) {
                LOG.warn("The event feed could not read on: {}", failure.getMessage());
            }
        }
    }
}
