package io.omnisupport.channels.internal.inbox;

import io.omnisupport.channels.internal.ChannelsProperties;
import io.omnisupport.channels.internal.QueueWorker;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks providers regularly whether messages flow. */
@Component
class HealthWorker extends QueueWorker<StoredInbox> {
    private static final int AT_ONCE = 8;
    private static final Duration SWEEP = Duration.ofSeconds(5);

    private final InboxRows rows;
    private final InboxAttachment attachment;
    private final Transactions transactions;
    private final ChannelsProperties properties;
    private final Clock clock;

    HealthWorker(
            InboxRows rows,
            InboxAttachment attachment,
            Transactions transactions,
            ChannelsProperties properties,
            Clock clock) {
        super(new Loop("inbox-health", AT_ONCE, SWEEP, Duration.ZERO), properties.workersEnabled());
        this.rows = rows;
        this.attachment = attachment;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected List<StoredInbox> claim(int atMost) {
        Instant now = clock.instant();
        Instant next = now.plus(properties.health().every());
        return transactions.system(() -> rows.claimDue(now, next, atMost));
    }

    @Override
    protected void work(StoredInbox inbox) {
        attachment.check(inbox);
    }
}
