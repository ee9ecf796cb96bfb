package io.omnisupport.channels.internal.outbound;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.instant;

import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.spi.ChannelLimits.Pace;
import io.omnisupport.channels.spi.ChannelLimits.Rate;
import io.omnisupport.platform.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Token buckets in the database, one for all nodes: each row says when its bucket is full again,
 * and until when the provider told to be silent.
 */
@Component
class SendPaces {
    private static final String WHOLE_INBOX = "";

    private final JdbcClient jdbc;

    SendPaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a token of the inbox and one of the recipient, or tells when to come again. */
    Optional<Instant> reserve(DeliveryQueue.Head head, Pace pace, Instant now) {
        Instant inboxFree = free(head, WHOLE_INBOX, pace.inbox(), now);
        Instant recipientFree = free(head, head.recipient(), pace.recipient(), now);
        Instant free = inboxFree.isAfter(recipientFree) ? inboxFree : recipientFree;
        if (free.isAfter(now)) {
            return Optional.of(free);
        }
        take(head, WHOLE_INBOX, pace.inbox(), now);
        take(head, head.recipient(), pace.recipient(), now);
        return Optional.empty();
    }

    /** Locks the bucket's row and tells when it holds a token. */
    private Instant free(DeliveryQueue.Head head, String recipient, Rate rate, Instant now) {
        if (rate.interval().isZero()) {
            return now;
        }
        jdbc.sql(
                        """
                        insert into send_pace (workspace_id, inbox_id, recipient, full_at)
                        values (?, ?, ?, ?) on conflict do nothing\
                        """)
                .params(head.workspace().value(), head.inbox().value(), recipient, at(now))
                .update();
        Duration room = rate.interval().multipliedBy(rate.burst() - 1L);
        return jdbc.sql(
                        """
                        select greatest(full_at - :room * interval '1 millisecond', held_until, :now)
                            as free
                        from send_pace
                        where workspace_id = :workspace and inbox_id = :inbox
                            and recipient = :recipient
                        for update\
                        """)
                .param("room", room.toMillis())
                .param("now", at(now))
                .param("workspace", head.workspace().value())
                .param("inbox", head.inbox().value())
                .param("recipient", recipient)
                .query((row, _) -> instant(row, "free"))
                .single();
    }

    private void take(DeliveryQueue.Head head, String recipient, Rate rate, Instant now) {
        if (rate.interval().isZero()) {
            return;
        }
        jdbc.sql(
                        """
                        update send_pace
                        set full_at = greatest(full_at, :now) + :cost * interval '1 millisecond'
                        where workspace_id = :workspace and inbox_id = :inbox
                            and recipient = :recipient\
                        """)
                .param("now", at(now))
                .param("cost", rate.interval().toMillis())
                .param("workspace", head.workspace().value())
                .param("inbox", head.inbox().value())
                .param("recipient", recipient)
                .update();
    }

    /**
     * The provider told to be silent. It doesn't say whether the chat or the whole account was too
     * fast: when another chat is being held already, it is the account.
     */
    void hold(DeliveryQueue.Head head, Instant until, Instant now) {
        hold(head.workspace(), head.inbox(), head.recipient(), until, now);
        boolean isWholeInbox =
                jdbc.sql(
                                """
                                select exists (
                                    select 1 from send_pace where workspace_id = ? and inbox_id = ?
                                        and recipient not in ('', ?) and held_until > ?)\
                                """)
                        .params(
                                head.workspace().value(),
                                head.inbox().value(),
                                head.recipient(),
                                at(now))
                        .query(Boolean.class)
                        .single();
        if (isWholeInbox) {
            hold(head.workspace(), head.inbox(), WHOLE_INBOX, until, now);
        }
    }

    private void hold(
            WorkspaceId workspace, InboxId inbox, String recipient, Instant until, Instant now) {
        jdbc.sql(
                        """
                        insert into send_pace as pace
                            (workspace_id, inbox_id, recipient, full_at, held_until)
                        values (?, ?, ?, ?, ?)
                        on conflict (workspace_id, inbox_id, recipient) do update
                        set held_until = greatest(pace.held_until, excluded.held_until)\
                        """)
                .params(workspace.value(), inbox.value(), recipient, at(now), at(until))
                .update();
    }
}
