package io.omnisupport.channels.internal.outbound;

import io.omnisupport.conversations.MessageQueued;
import io.omnisupport.conversations.MessagesRead;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the delivery in the transaction that queues the message: both exist, or neither. */
@Component
class DeliveryEnqueuer {
    private final DeliveryRows rows;
    private final DeliveryWorker worker;
    private final Transactions transactions;
    private final Clock clock;

    DeliveryEnqueuer(
            DeliveryRows rows, DeliveryWorker worker, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.worker = worker;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What was read has arrived. */
    @EventListener
    void conclude(MessagesRead read) {
        rows.read(read.messages(), clock.instant());
    }

    @EventListener
    void enqueue(MessageQueued queued) {
        rows.insert(queued, clock.instant());
        transactions.afterCommit(worker::wake);
    }
}
