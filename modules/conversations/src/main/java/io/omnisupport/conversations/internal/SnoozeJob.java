package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.ConversationChanged;
import io.omnisupport.conversations.internal.Snoozes.Due;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.ScheduledJob;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Wakes snoozed conversations: to who has them, or for everybody. */
@Component
class SnoozeJob implements ScheduledJob {
    private static final int BATCH = 200;

    private final Snoozes snoozes;
    private final ConversationRows rows;
    private final Timeline timeline;
    private final EventLog events;
    private final Transactions transactions;
    private final Clock clock;

    SnoozeJob(
            Snoozes snoozes,
            ConversationRows rows,
            Timeline timeline,
            EventLog events,
            Transactions transactions,
            Clock clock) {
        this.snoozes = snoozes;
        this.rows = rows;
        this.timeline = timeline;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "conversations.snooze";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        List<Due> due;
        do {
            Instant now = clock.instant();
            due = transactions.system(() -> snoozes.due(now, BATCH));
            due.forEach(this::wake);
        } while (due.size() == BATCH);
    }

    private void wake(Due due) {
        var actor = new SystemActor(due.workspace(), name());
        transactions.write(
                due.workspace(),
                () -> {
                    ConversationEntity row = rows.lock(actor, due.conversation());
                    if (row != null && row.isDue(clock.instant())) {
                        var change = rows.changing(actor, row, () -> row.wake(clock.instant()));
                        timeline.tell(actor, row, List.of(change));
                        events.append(actor, new ConversationChanged(row.id(), row.identity()));
                    }
                });
    }
}
