package io.omnisupport.channels.internal.outbound;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.channels.Deliveries;
import io.omnisupport.channels.Delivery;
import io.omnisupport.channels.DeliveryId;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Deliveries for the world outside. */
@Component
class DeliveryService implements Deliveries {
    private static final String[] PATH = {"input", "deliveryId"};

    private final DeliveryRows rows;
    private final DeliveryWorker worker;
    private final Messages messages;
    private final Transactions transactions;
    private final Clock clock;

    DeliveryService(
            DeliveryRows rows,
            DeliveryWorker worker,
            Messages messages,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.worker = worker;
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Map<MessageId, Delivery> ofMessages(Actor actor, Collection<MessageId> ids) {
        return transactions.read(
                actor.workspace(), () -> by(Delivery::message, rows.ofMessages(actor, ids)));
    }

    @Override
    public Map<DeliveryId, Delivery> find(Actor actor, Collection<DeliveryId> ids) {
        return transactions.read(actor.workspace(), () -> by(Delivery::id, rows.byIds(actor, ids)));
    }

    @Override
    public Outcome<Delivery> retry(Actor actor, DeliveryId delivery) {
        return transactions.write(actor.workspace(), () -> reopen(actor, delivery));
    }

    private Outcome<Delivery> reopen(Actor actor, DeliveryId id) {
        Optional<Delivery> reopened = rows.reopen(id, clock.instant());
        if (reopened.isPresent()) {
            messages.recordDelivery(actor, reopened.get().message(), DeliveryState.QUEUED);
            transactions.afterCommit(worker::wake);
            return done(reopened.get());
        }
        return rows.byIds(actor, List.of(id)).stream()
                .findFirst()
                .<Outcome<Delivery>>map(found -> refused(notFailed(found)))
                .orElseGet(() -> refused(new Refusal.NotFound(PATH)));
    }

    private static Refusal notFailed(Delivery delivery) {
        return new Refusal.StateConflict(
                List.of(PATH), delivery.state().name(), "delivery.retry.not-failed");
    }

    private static <K> Map<K, Delivery> by(Function<Delivery, K> key, List<Delivery> deliveries) {
        return deliveries.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
