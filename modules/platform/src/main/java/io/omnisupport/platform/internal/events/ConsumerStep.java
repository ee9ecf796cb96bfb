package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.EventConsumer;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands entries to one consumer, each in a transaction that also moves the cursor. */
class ConsumerStep implements CursorLoop.Step {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerStep.class);

    private final EventConsumer consumer;
    private final LeasedCursor cursor;
    private final Transactions transactions;
    private final ParkedEvents parked;

    ConsumerStep(
            EventConsumer consumer,
            LeasedCursor cursor,
            Transactions transactions,
            ParkedEvents parked) {
        this.consumer = consumer;
        this.cursor = cursor;
        this.transactions = transactions;
        this.parked = parked;
    }

    /** Entries in a row that need no handling move the cursor once. */
    @Override
    public void take(long after, List<LoggedEvent> entries, BooleanSupplier running) {
        long unwanted = 0;
        for (LoggedEvent entry : entries) {
            if (!running.getAsBoolean()) {
                break;
            }
            if (!isWanted(entry)) {
                unwanted = entry.sequence();
            } else if (handle(entry, running)) {
                unwanted = 0;
            } else {
                break;
            }
        }
        if (unwanted > 0) {
            cursor.skipTo(unwanted);
        }
    }

    /** What can't even be judged is handled, which parks it when it fails again. */
    private boolean isWanted(LoggedEvent entry) {
        try {
            return consumer.accepts(entry);
        } catch (RuntimeException failure) {
            return true;
        }
    }

    /** False when the loop stops before the entry is decided. */
    private boolean handle(LoggedEvent entry, BooleanSupplier running) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.write(
                        entry.workspace(),
                        () -> {
                            consumer.handle(entry);
                            cursor.store(entry.sequence());
                        });
                cursor.reached(entry.sequence());
                return true;
            } catch (LeasedCursor.LeaseLost lost) {
                throw lost;
            } catch (RuntimeException | LinkageError | StackOverflowError failure) {
                if (Patience.isDatabaseAway(failure)) {
                    throw failure;
                }
                if (Patience.isOver(attempt, failure)) {
                    park(entry, attempt, failure);
                    return true;
                }
            }
            pause(attempt);
            if (!running.getAsBoolean()) {
                return false;
            }
            cursor.renew();
        }
    }

    private void park(LoggedEvent entry, int attempts, Throwable failure) {
        LOG.error(
                "Consumer {} set entry {} aside after {} attempts",
                consumer.name(),
                entry.sequence(),
                attempts,
                failure);
        transactions.write(
                entry.workspace(),
                () -> {
                    parked.park(consumer.name(), entry, attempts, failure);
                    cursor.store(entry.sequence());
                });
        cursor.reached(entry.sequence());
    }

    private static void pause(int attempts) {
        try {
            Thread.sleep(Patience.pause(attempts));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
