package io.omnisupport.channels.internal.outbound;

import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.ChannelsProperties;
import io.omnisupport.channels.internal.QueueWorker;
import io.omnisupport.channels.internal.inbox.InboxRows;
import io.omnisupport.channels.internal.outbound.DeliveryQueue.Head;
import io.omnisupport.channels.spi.ChannelLimits.Pace;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works off the queue of deliveries at the pace of inbox and recipient. */
@Component
class DeliveryWorker extends QueueWorker<Head> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DeliveryQueue queue;
    private final SendPaces paces;
    private final DeliverySender sender;
    private final InboxRows inboxes;
    private final AdapterRegistry adapters;
    private final Transactions transactions;
    private final ChannelsProperties properties;
    private final Clock clock;

    DeliveryWorker(
            DeliveryQueue queue,
            SendPaces paces,
            DeliverySender sender,
            InboxRows inboxes,
            AdapterRegistry adapters,
            Transactions transactions,
            ChannelsProperties properties,
            Clock clock) {
        super(
                new Loop(
                        "delivery", properties.delivery().inFlight(), properties.sweep(), PATIENCE),
                properties.workersEnabled());
        this.queue = queue;
        this.paces = paces;
        this.sender = sender;
        this.inboxes = inboxes;
        this.adapters = adapters;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    static SystemActor actor(Head head) {
        return new SystemActor(head.workspace(), "channels.delivery");
    }

    @Override
    protected List<Head> claim(int atMost) {
        Instant now = clock.instant();
        Instant until = now.plus(properties.lease());
        return transactions.system(() -> {
            var claimed = new ArrayList<>(queue.takeOver(now, until, atMost));
            int perInbox = properties.delivery().inFlightPerInbox();
            for (Head head : queue.due(now, perInbox, atMost - claimed.size())) {
                Optional<Instant> wait = paces.reserve(head, pace(head), now);
                if (wait.isPresent()) {
                    queue.postpone(head, wait.get());
                } else {
                    claimed.add(queue.begin(head, now, until));
                }
            }
            return claimed;
        });
    }

    private Pace pace(Head head) {
        var channel = inboxes.byId(head.inbox()).orElseThrow().inbox().channel();
        return adapters.require(channel).limits().pace();
    }

    @Override
    protected void work(Head head) {
        sender.attempt(head);
    }
}
