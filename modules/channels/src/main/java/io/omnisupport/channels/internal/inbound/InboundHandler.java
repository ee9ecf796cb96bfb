package io.omnisupport.channels.internal.inbound;

import io.omnisupport.channels.InboundEvent.State;
import io.omnisupport.channels.InboundEventId;
import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.inbound.InboundQueue.Claimed;
import io.omnisupport.channels.internal.inbound.InboundRows.Conclusion;
import io.omnisupport.channels.internal.inbound.InboundRows.Content;
import io.omnisupport.channels.internal.inbox.Connections;
import io.omnisupport.channels.internal.inbox.InboxHealth;
import io.omnisupport.channels.internal.inbox.InboxRows;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.InboundItem;
import io.omnisupport.channels.spi.InboundItem.Edited;
import io.omnisupport.channels.spi.InboundItem.Pressed;
import io.omnisupport.channels.spi.InboundItem.ReachabilityChanged;
import io.omnisupport.channels.spi.InboundItem.Received;
import io.omnisupport.channels.spi.InboundItem.Skipped;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Turns a raw event into what it means. Effects and the event's own state are one transaction, so a
 * crash leaves both or neither.
 */
@Component
class InboundHandler {
    private final InboundRows rows;
    private final InboundQueue queue;
    private final InboundEffects effects;
    private final InboxRows inboxes;
    private final InboxHealth health;
    private final Connections connections;
    private final AdapterRegistry adapters;
    private final Transactions transactions;
    private final Clock clock;

    InboundHandler(
            InboundRows rows,
            InboundQueue queue,
            InboundEffects effects,
            InboxRows inboxes,
            InboxHealth health,
            Connections connections,
            AdapterRegistry adapters,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.effects = effects;
        this.inboxes = inboxes;
        this.health = health;
        this.connections = connections;
        this.adapters = adapters;
        this.transactions = transactions;
        this.clock = clock;
    }

    void handle(Claimed claimed) {
        StoredInbox inbox =
                transactions.read(
                        claimed.workspace(), () -> inboxes.byId(claimed.inbox()).orElseThrow());
        ChannelAdapter adapter = adapters.require(inbox.inbox().channel());
        Content content = content(claimed);
        List<InboundItem> items = adapter.parse(content.body());
        acknowledge(claimed, adapter, inbox, items);
        transactions.write(
                claimed.workspace(),
                () -> {
                    if (queue.isStillOurs(claimed)) {
                        apply(claimed, inbox, adapter, new Work(content, items));
                    }
                });
    }

    private Content content(Claimed claimed) {
        return transactions.read(
                claimed.workspace(), () -> rows.contents(List.of(claimed.event())).getFirst());
    }

    /** At once and beside the work: the person waits for it, the event doesn't. */
    private void acknowledge(
            Claimed claimed, ChannelAdapter adapter, StoredInbox inbox, List<InboundItem> items) {
        if (claimed.attempts() == 0 && inbox.inbox().isEnabled()) {
            for (InboundItem item : items) {
                if (item instanceof Pressed pressed) {
                    Connection connection = connections.open(inbox);
                    Thread.ofVirtual()
                            .name("inbound-acknowledge")
                            .start(() -> adapter.acknowledge(connection, pressed));
                }
            }
        }
    }

    private void apply(Claimed claimed, StoredInbox inbox, ChannelAdapter adapter, Work head) {
        List<Work> group = group(claimed, adapter, head);
        if (group.size() > 1) {
            Received merged = Album.merge(group.stream().map(Work::message).toList());
            var redactions =
                    group.stream().flatMap(work -> work.content().redactions().stream()).toList();
            UUID result =
                    effects.receive(
                            new InboundContext(inbox, head.content().receivedAt(), redactions),
                            merged);
            effects.alias(inbox, result, group.stream().map(Work::message).toList());
            group.forEach(work -> conclude(work.id(), applied(List.of(result))));
        } else {
            var context =
                    new InboundContext(
                            inbox, head.content().receivedAt(), head.content().redactions());
            conclude(head.id(), applyEach(context, head.items()));
        }
        if (inbox.inbox().health().reason() != null) {
            health.eventSettled(claimed.workspace(), claimed.inbox());
        }
    }

    /** Parts of one album; after a failure each goes alone, so that only the bad one is parked. */
    private List<Work> group(Claimed claimed, ChannelAdapter adapter, Work head) {
        if (claimed.groupKey() == null || claimed.attempts() > 0 || !head.isMessage()) {
            return List.of(head);
        }
        var group = new ArrayList<>(List.of(head));
        for (Content content : rows.contents(queue.restOfGroup(claimed))) {
            var work = new Work(content, adapter.parse(content.body()));
            if (work.isMessage()) {
                group.add(work);
            }
        }
        return group;
    }

    private Conclusion applyEach(InboundContext context, List<InboundItem> items) {
        var results = new ArrayList<UUID>();
        String reason = null;
        boolean isApplied = false;
        for (InboundItem item : items) {
            switch (item) {
                case Received received -> results.add(effects.receive(context, received));
                case Edited(Received edited) -> results.add(effects.edit(context, edited));
                case Pressed pressed -> results.add(effects.press(context, pressed));
                case ReachabilityChanged change -> effects.reach(context, change);
                case Skipped(String key) -> reason = reason == null ? key : reason;
            }
            isApplied |= !(item instanceof Skipped);
        }
        return isApplied ? applied(results) : new Conclusion(State.IGNORED, reason, List.of());
    }

    private void conclude(InboundEventId event, Conclusion conclusion) {
        rows.conclude(event, conclusion, clock.instant());
        queue.remove(event);
    }

    private static Conclusion applied(List<UUID> results) {
        return new Conclusion(State.APPLIED, null, results.stream().distinct().toList());
    }

    /** A stored event and its meaning. */
    private record Work(Content content, List<InboundItem> items) {
        InboundEventId id() {
            return content.id();
        }

        boolean isMessage() {
            return items.size() == 1 && items.getFirst() instanceof Received;
        }

        Received message() {
            return (Received) items.getFirst();
        }
    }
}
