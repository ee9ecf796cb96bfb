package io.omnisupport.channels.internal.inbound;

import io.omnisupport.channels.Inbox.Health.State;
import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.ChannelsProperties;
import io.omnisupport.channels.internal.QueueWorker;
import io.omnisupport.channels.internal.inbox.Connections;
import io.omnisupport.channels.internal.inbox.InboxHealth;
import io.omnisupport.channels.internal.inbox.InboxRows;
import io.omnisupport.channels.internal.inbox.PollRows;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.channels.spi.InboxConnector.NotPolled;
import io.omnisupport.channels.spi.InboxConnector.Updates;
import io.omnisupport.channels.spi.ProviderHealth;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fetches updates of inboxes that can't be called: one node at each, every update stored before the
 * offset moves.
 */
@Component
class PollWorker extends QueueWorker<PollRows.Turn> {
    /** Providers may start counting anew after a quiet week: an old offset is worth nothing. */
    private static final Duration OFFSET_LIFE = Duration.ofDays(3);

    /** A provider that answers at once although there is nothing must not be asked all the time. */
    private static final Duration IDLE_PAUSE = Duration.ofMillis(200);

    private final PollRows polls;
    private final InboxRows inboxes;
    private final InboundIntake intake;
    private final Connections connections;
    private final AdapterRegistry adapters;
    private final InboxHealth health;
    private final Transactions transactions;
    private final ChannelsProperties properties;
    private final Clock clock;

    PollWorker(
            PollRows polls,
            InboxRows inboxes,
            InboundIntake intake,
            Connections connections,
            AdapterRegistry adapters,
            InboxHealth health,
            Transactions transactions,
            ChannelsProperties properties,
            Clock clock) {
        super(
                new Loop(
                        "inbox-poll",
                        properties.health().polls(),
                        properties.sweep(),
                        Duration.ZERO),
                properties.workersEnabled());
        this.polls = polls;
        this.inboxes = inboxes;
        this.intake = intake;
        this.connections = connections;
        this.adapters = adapters;
        this.health = health;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected List<PollRows.Turn> claim(int atMost) {
        Instant now = clock.instant();
        Instant until = now.plus(properties.lease());
        return transactions.system(() -> polls.claim(UuidV7.next(), now, until, atMost));
    }

    @Override
    protected void work(PollRows.Turn turn) {
        Duration pause = properties.health().pollPause();
        try {
            Optional<StoredInbox> inbox =
                    transactions.read(turn.workspace(), () -> inboxes.byId(turn.inbox()));
            if (inbox.isPresent()) {
                pause = poll(turn, inbox.get());
            }
        } finally {
            release(turn, clock.instant().plus(pause));
        }
    }

    /** Gives the turn back even when this node is stopping. */
    private void release(PollRows.Turn turn, Instant next) {
        boolean isStopping = Thread.interrupted();
        transactions.write(turn.workspace(), () -> polls.release(turn, next));
        if (isStopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long to rest before the next turn. */
    private Duration poll(PollRows.Turn turn, StoredInbox inbox) {
        ChannelAdapter adapter = adapters.require(inbox.inbox().channel());
        return switch (adapter.connector().poll(connections.open(inbox), offset(turn))) {
            case Updates(List<byte[]> bodies, long nextOffset) -> {
                bodies.forEach(body -> intake.store(inbox, adapter, Map.of(), body));
                if (inbox.inbox().health().state() == State.DEGRADED) {
                    health.report(turn.workspace(), turn.inbox(), ProviderHealth.WORKING);
                }
                yield bodies.isEmpty() ? IDLE_PAUSE : moved(turn, nextOffset);
            }
            case NotPolled(ProviderHealth told) -> {
                health.report(turn.workspace(), turn.inbox(), told);
                yield properties.health().pollPause();
            }
        };
    }

    private Duration moved(PollRows.Turn turn, long nextOffset) {
        Instant now = clock.instant();
        transactions.write(turn.workspace(), () -> polls.move(turn, nextOffset, now));
        return Duration.ZERO;
    }

    private @Nullable Long offset(PollRows.Turn turn) {
        boolean isOld = turn.movedAt().isBefore(clock.instant().minus(OFFSET_LIFE));
        return isOld ? null : turn.offset();
    }
}
