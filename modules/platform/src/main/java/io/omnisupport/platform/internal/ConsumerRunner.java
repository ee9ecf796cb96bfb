package io.omnisupport.platform.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.omnisupport.platform.EventConsumer;
import io.omnisupport.platform.EventConsumers;
import io.omnisupport.platform.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts a loop per consumer and answers questions about them. */
@Component
class ConsumerRunner implements EventConsumers, SmartLifecycle {
    private static final int STOP_SECONDS = 4;

    private final List<EventConsumer> consumers;
    private final JdbcEventLog log;
    private final ConsumerCursors cursors;
    private final Transactions transactions;
    private final LogListener listener;
    private final JdbcClient jdbc;
    private final PlatformProperties properties;
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private @Nullable ExecutorService threads;
    private @Nullable AutoCloseable wakeUp;

    ConsumerRunner(
            List<EventConsumer> consumers,
            JdbcEventLog log,
            ConsumerCursors cursors,
            Transactions transactions,
            LogListener listener,
            JdbcClient jdbc,
            PlatformProperties properties,
            ObjectProvider<MeterRegistry> meters) {
        this.consumers = List.copyOf(consumers);
        this.log = log;
        this.cursors = cursors;
        this.transactions = transactions;
        this.listener = listener;
        this.jdbc = jdbc;
        this.properties = properties;
        meters.ifAvailable(this::measure);
    }

    @Override
    public void start() {
        if (!properties.consumersEnabled()) {
            return;
        }
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        threads = executor;
        for (EventConsumer consumer : consumers) {
            var loop =
                    new ConsumerLoop(
                            consumer, log, cursors, transactions, properties.consumerLease());
            loops.add(loop);
            executor.execute(loop);
        }
        wakeUp = listener.onGrowth(() -> loops.forEach(ConsumerLoop::wake));
    }

    @Override
    public void stop() {
        loops.forEach(ConsumerLoop::stop);
        loops.clear();
        try {
            AutoCloseable waking = wakeUp;
            if (waking != null) {
                waking.close();
            }
            ExecutorService executor = threads;
            threads = null;
            if (executor != null) {
                executor.shutdown();
                if (!executor.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                    executor.shutdownNow();
                }
            }
        } catch (Exception interrupted) {
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

    @Override
    public Map<String, Long> lags() {
        long head = log.head();
        return transactions.system(() -> {
            var lags = new TreeMap<String, Long>();
            for (EventConsumer consumer : consumers) {
                cursors.register(consumer.name());
                lags.put(consumer.name(), Math.max(0, head - cursors.position(consumer.name())));
            }
            return lags;
        });
    }

    @Override
    public void replay(String consumer) {
        transactions.system(() -> {
            cursors.rewind(consumer);
            return Boolean.TRUE;
        });
        loops.forEach(ConsumerLoop::wake);
    }

    @Override
    public List<Parked> parked() {
        return transactions.system(() ->
                jdbc.sql(
                                """
                                select consumer, sequence, attempts, error from parked_event
                                order by sequence limit 1000\
                                """)
                        .query(Parked.class)
                        .list());
    }

    private void measure(MeterRegistry meters) {
        for (EventConsumer consumer : consumers) {
            Gauge.builder("omnisupport.events.lag", () -> lags().getOrDefault(consumer.name(), 0L))
                    .description("Entries of the event log not yet handled")
                    .tag("consumer", consumer.name())
                    .register(meters);
        }
        Gauge.builder("omnisupport.events.parked", () -> parked().size())
                .description("Entries set aside after repeated failure")
                .register(meters);
    }
}
