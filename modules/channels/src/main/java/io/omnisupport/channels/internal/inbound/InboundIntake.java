package io.omnisupport.channels.internal.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnisupport.channels.InboundEventId;
import io.omnisupport.channels.internal.ChannelsProperties;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.channels.spi.Envelope;
import io.omnisupport.conversations.CardMask;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts a body into the vault and the queue: masked, once, in a transaction of its own. */
@Component
class InboundIntake {
    /** Everything else may hold a secret or tell nothing. */
    private static final Set<String> KEPT_HEADERS = Set.of("content-type", "user-agent", "date");

    private final InboundRows rows;
    private final InboundQueue queue;
    private final InboundWorker worker;
    private final Transactions transactions;
    private final ChannelsProperties properties;
    private final Clock clock;

    InboundIntake(
            InboundRows rows,
            InboundQueue queue,
            InboundWorker worker,
            Transactions transactions,
            ChannelsProperties properties,
            Clock clock) {
        this.rows = rows;
        this.queue = queue;
        this.worker = worker;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * False when the body is not what the provider sends; true when it is stored, now or before.
     */
    boolean store(
            StoredInbox inbox, ChannelAdapter adapter, Map<String, String> headers, byte[] body) {
        Envelope envelope = adapter.open(body);
        if (envelope == null) {
            return false;
        }
        var mask = new CardMask();
        String masked = mask.json(new String(body, UTF_8), adapter.opaqueFields());
        Instant now = clock.instant();
        var event =
                new NewEvent(
                        inbox.workspace(),
                        new InboundEventId(UuidV7.next()),
                        inbox.inbox().id(),
                        envelope,
                        kept(headers),
                        masked,
                        mask.redactions(),
                        now);
        Instant due =
                envelope.groupKey() == null ? now : now.plus(properties.inbound().groupWait());
        transactions.write(
                inbox.workspace(),
                () -> {
                    if (rows.insert(event)) {
                        queue.add(event.workspace(), event.id(), due);
                        transactions.afterCommit(worker::wake);
                    }
                });
        return true;
    }

    private static Map<String, String> kept(Map<String, String> headers) {
        var kept = new TreeMap<>(headers);
        kept.keySet().retainAll(KEPT_HEADERS);
        return kept;
    }
}
