package io.omnisupport.platform.internal;

import io.omnisupport.platform.EventConsumer;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one consumer on this node, as long as this node holds its lease. */
class ConsumerLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final int BATCH = 200;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(100), Duration.ofMillis(500));

    private final EventConsumer consumer;
    private final JdbcEventLog log;
    private final ConsumerCursors cursors;
    private final Transactions transactions;
    private final Duration lease;
    private final UUID holder = UUID.randomUUID();
    private final Semaphore wakeUps = new Semaphore(1);
    private volatile boolean running = true;

    ConsumerLoop(
            EventConsumer consumer,
            JdbcEventLog log,
            ConsumerCursors cursors,
            Transactions transactions,
            Duration lease) {
        this.consumer = consumer;
        this.log = log;
        this.cursors = cursors;
        this.transactions = transactions;
        this.lease = lease;
    }

    void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Lets the entry in hand finish. */
    void stop() {
        running = false;
        wake();
    }

    @Override
    public void run() {
        boolean registered = false;
        while (running) {
            try {
                if (!registered) {
                    transactions.system(() -> registerAndReport());
                    registered = true;
                }
                if (!drain()) {
                    wakeUps.tryAcquire(lease.toMillis() / 3, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopping) {
                running = false;
            } catch (ConsumerCursors.LeaseLost lost) {
                LOG.info("Consumer {} went to another node", consumer.name());
            } catch (RuntimeException failure) {
                LOG.warn("Consumer {} could not go on", consumer.name(), failure);
                pause(Duration.ofSeconds(1));
            }
        }
        release();
    }

    private Boolean registerAndReport() {
        cursors.register(consumer.name());
        return Boolean.TRUE;
    }

    /** Handles one batch; false when there was nothing to do here. */
    private boolean drain() {
        Batch batch = transactions.system(this::next);
        Long position = batch.position();
        if (position == null || batch.entries().isEmpty()) {
            return false;
        }
        long at = position;
        long skippedTo = at;
        for (LoggedEvent entry : batch.entries()) {
            if (!running) {
                break;
            }
            if (consumer.accepts(entry)) {
                handle(entry, at);
                at = entry.sequence();
            }
            skippedTo = entry.sequence();
        }
        if (skippedTo > at) {
            skip(at, skippedTo);
        }
        return true;
    }

    private Batch next() {
        Long position = cursors.hold(consumer.name(), holder, lease);
        return new Batch(
                position, position == null ? List.of() : log.readAllAfter(position, BATCH));
    }

    private void skip(long from, long to) {
        transactions.system(() -> {
            cursors.move(consumer.name(), holder, from, to);
            return Boolean.TRUE;
        });
    }

    private void handle(LoggedEvent entry, long from) {
        for (int attempt = 0; ; attempt++) {
            try {
                transactions.write(
                        entry.workspace(),
                        () -> {
                            consumer.handle(entry);
                            cursors.move(consumer.name(), holder, from, entry.sequence());
                        });
                return;
            } catch (ConsumerCursors.LeaseLost lost) {
                throw lost;
            } catch (RuntimeException failure) {
                if (attempt == PAUSES.size()) {
                    park(entry, from, attempt + 1, failure);
                    return;
                }
                pause(PAUSES.get(attempt));
            }
        }
    }

    private void park(LoggedEvent entry, long from, int attempts, RuntimeException failure) {
        LOG.error(
                "Consumer {} set entry {} aside after {} attempts",
                consumer.name(),
                entry.sequence(),
                attempts,
                failure);
        transactions.write(
                entry.workspace(),
                () -> {
                    cursors.park(
                            consumer.name(),
                            entry.workspace().value(),
                            entry.sequence(),
                            attempts,
                            failure.getClass().getSimpleName());
                    cursors.move(consumer.name(), holder, from, entry.sequence());
                });
    }

    private void release() {
        try {
            transactions.system(() -> {
                cursors.release(consumer.name(), holder);
                return Boolean.TRUE;
            });
        } catch (RuntimeException unreachable) {
            LOG.debug("The lease of {} ends by time", consumer.name(), unreachable);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private record Batch(@Nullable Long position, List<LoggedEvent> entries) {}
}
