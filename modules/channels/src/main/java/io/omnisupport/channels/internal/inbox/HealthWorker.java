package io.omnisupport.channels.internal.inbox;

import io.omnisupport.channels.internal.ChannelsProperties;
import io.omnisupport.channels.internal.WorkLoop;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks providers regularly whether messages flow. */
@Component
class HealthWorker implements SmartLifecycle, WorkLoop.Source<StoredInbox> {
    private static final int AT_ONCE = 8;
    private static final Duration SWEEP = Duration.ofSeconds(5);

    private final InboxRows rows;
    private final InboxAttachment attachment;
    private final Transactions transactions;
    private final ChannelsProperties properties;
    private final Clock clock;
    private final WorkLoop<StoredInbox> loop;

    HealthWorker(
            InboxRows rows,
            InboxAttachment attachment,
            Transactions transactions,
            ChannelsProperties properties,
            Clock clock) {
        this.rows = rows;
        this.attachment = attachment;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
        this.loop = new WorkLoop<>("inbox-health", this, AT_ONCE, SWEEP);
    }

    @Override
    public List<StoredInbox> claim(int atMost) {
        Instant now = clock.instant();
        Instant next = now.plus(properties.health().every());
        return transactions.system(() -> rows.claimDue(now, next, atMost));
    }

    @Override
    public void work(StoredInbox inbox) {
        attachment.check(inbox);
    }

    @Override
    public void start() {
        if (properties.workersEnabled()) {
            loop.start();
        }
    }

    @Override
    public void stop() {
        loop.stop(Duration.ZERO);
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
