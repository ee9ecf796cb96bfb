package io.omnisupport.channels.internal.inbound;

import io.omnisupport.channels.InboundEvent.State;
import io.omnisupport.channels.InboundEventParked;
import io.omnisupport.channels.internal.Backoff;
import io.omnisupport.channels.internal.ChannelsProperties;
import io.omnisupport.channels.internal.Fault;
import io.omnisupport.channels.internal.QueueWorker;
import io.omnisupport.channels.internal.inbound.InboundQueue.Claimed;
import io.omnisupport.channels.internal.inbound.InboundRows.Conclusion;
import io.omnisupport.channels.internal.inbox.InboxHealth;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works off the queue of raw events; what keeps failing is parked, and the sender's next goes on.
 */
@Component
class InboundWorker extends QueueWorker<Claimed> {
    private static final Logger LOG = LoggerFactory.getLogger(InboundWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InboundQueue queue;
    private final InboundRows rows;
    private final InboundHandler handler;
    private final InboxHealth health;
    private final EventLog events;
    private final Transactions transactions;
    private final ChannelsProperties properties;
    private final Clock clock;

    InboundWorker(
            InboundQueue queue,
            InboundRows rows,
            InboundHandler handler,
            InboxHealth health,
            EventLog events,
            Transactions transactions,
            ChannelsProperties properties,
            Clock clock) {
        super(
                new Loop("inbound", properties.inbound().inFlight(), properties.sweep(), PATIENCE),
                properties.workersEnabled());
        this.queue = queue;
        this.rows = rows;
        this.handler = handler;
        this.health = health;
        this.events = events;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected List<Claimed> claim(int atMost) {
        Instant now = clock.instant();
        Instant until = now.plus(properties.lease());
        return transactions.system(() -> queue.claim(now, until, atMost));
    }

    @Override
    protected void work(Claimed event) {
        if (event.attempts() > properties.inbound().retries()) {
            park(event);
            return;
        }
        try {
            handler.handle(event);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Event {} failed, attempt {}: {}",
                    event.event().text(),
                    event.attempts() + 1,
                    Fault.of(failure));
            tryAgain(event);
        }
    }

    private void tryAgain(Claimed event) {
        var settings = properties.inbound();
        int failures = event.attempts() + 1;
        if (failures > settings.retries()) {
            park(event);
            return;
        }
        var backoff = new Backoff(settings.firstPause(), settings.longestPause());
        Instant next = clock.instant().plus(backoff.after(failures));
        transactions.write(event.workspace(), () -> queue.retryAt(event, next));
    }

    private void park(Claimed event) {
        var parked = new Conclusion(State.FAILED, "inbound.failed", List.of());
        transactions.write(
                event.workspace(),
                () -> {
                    if (queue.isStillOurs(event)) {
                        rows.conclude(event.event(), parked, clock.instant());
                        queue.remove(event.event());
                        events.append(
                                new SystemActor(event.workspace(), "channels.inbound"),
                                new InboundEventParked(event.event(), event.inbox()));
                        health.eventParked(event.workspace(), event.inbox());
                    }
                });
    }
}
