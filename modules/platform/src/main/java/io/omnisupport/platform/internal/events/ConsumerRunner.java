package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.EventConsumer;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.internal.PlatformProperties;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs a loop per consumer, and one for the relay, each on a thread of its own. */
@Component
class ConsumerRunner implements SmartLifecycle {
    private static final int STOP_SECONDS = 4;

    private final List<EventConsumer> consumers;
    private final EventRelay relay;
    private final JdbcEventLog log;
    private final ConsumerCursors cursors;
    private final ParkedEvents parked;
    private final Transactions transactions;
    private final LogWatch watch;
    private final PlatformProperties properties;
    private List<CursorLoop> loops = List.of();
    private @Nullable ExecutorService threads;
    private LogWatch.Subscription wakeUps = () -> {};

    ConsumerRunner(
            List<EventConsumer> consumers,
            EventRelay relay,
            JdbcEventLog log,
            ConsumerCursors cursors,
            ParkedEvents parked,
            Transactions transactions,
            LogWatch watch,
            PlatformProperties properties) {
        this.consumers = List.copyOf(consumers);
        this.relay = relay;
        this.log = log;
        this.cursors = cursors;
        this.parked = parked;
        this.transactions = transactions;
        this.watch = watch;
        this.properties = properties;
    }

    @Override
    public void start() {
        if (!properties.consumersEnabled()) {
            return;
        }
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        threads = executor;
        loops = Stream.concat(consumers.stream().map(this::loop), relay.loops().stream()).toList();
        loops.forEach(executor::execute);
        wakeUps = watch.onGrowth(() -> loops.forEach(CursorLoop::wake));
    }

    private CursorLoop loop(EventConsumer consumer) {
        var cursor =
                new LeasedCursor(
                        consumer.name(), cursors, transactions, properties.consumerLease());
        return new CursorLoop(
                cursor, log, new ConsumerStep(consumer, cursor, transactions, parked));
    }

    @Override
    public void stop() {
        wakeUps.end();
        loops.forEach(CursorLoop::stop);
        ExecutorService executor = threads;
        threads = null;
        if (executor != null) {
            executor.shutdown();
            awaitEnd(executor);
        }
    }

    private static void awaitEnd(ExecutorService executor) {
        try {
            if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
