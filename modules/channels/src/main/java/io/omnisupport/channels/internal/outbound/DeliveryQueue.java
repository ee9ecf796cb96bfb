package io.omnisupport.channels.internal.outbound;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.channels.Delivery.Failure;
import io.omnisupport.channels.DeliveryId;
import io.omnisupport.channels.InboxId;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The same table as a queue: one open delivery per conversation moves at a time. */
@Component
class DeliveryQueue {
    private final JdbcClient jdbc;

    DeliveryQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A delivery at the head of its conversation.
     *
     * @param failures times in a row the provider was down
     * @param isResumed the node that sent it went silent: it may have arrived
     */
    record Head(
            WorkspaceId workspace,
            DeliveryId id,
            MessageId message,
            InboxId inbox,
            ChannelIdentityId identity,
            int partsSent,
            int failures,
            boolean isResumed,
            UUID lease) {
        String recipient() {
            return identity.value().toString();
        }
    }

    /**
     * Heads that are due, locked, at most so many of each inbox beside those in flight; in a system
     * transaction. An inbox that waits for credentials is left out.
     */
    List<Head> due(Instant now, int perInbox, int limit) {
        return jdbc.sql(
                        """
                        with candidate as materialized (
                            select due.id, due.workspace_id from inbox i
                            cross join lateral (
                                select d.id, d.workspace_id, d.position from delivery d
                                where d.inbox_id = i.id and d.state = 'QUEUED'
                                    and d.next_attempt_at <= :now
                                    and not exists (
                                        select 1 from delivery earlier
                                        where earlier.conversation_id = d.conversation_id
                                            and earlier.position < d.position
                                            and earlier.state in ('QUEUED', 'SENDING'))
                                order by d.next_attempt_at, d.position
                                limit greatest(0, :perInbox - (
                                    select count(*) from delivery busy
                                    where busy.inbox_id = i.id and busy.state = 'SENDING'
                                        and busy.leased_until > :now))) due
                            where i.health_state <> 'NEEDS_REAUTH'
                            order by due.position limit :limit)
                        select d.* from delivery d join candidate c
                            on c.workspace_id = d.workspace_id and c.id = d.id
                        where d.state = 'QUEUED'
                        order by d.inbox_id, d.position for update of d skip locked\
                        """)
                .param("now", at(now))
                .param("perInbox", perInbox)
                .param("limit", limit)
                .query(DeliveryQueue::head)
                .list();
    }

    /** Takes over sends whose node went silent: nobody knows whether they arrived. */
    List<Head> takeOver(Instant now, Instant until, int limit) {
        return jdbc.sql(
                        """
                        with silent as materialized (
                            select workspace_id, id from delivery
                            where state = 'SENDING' and leased_until <= :now
                            limit :limit for update skip locked)
                        update delivery d set lease = gen_random_uuid(), leased_until = :until,
                            is_resumed = true, updated_at = :now
                        from silent where d.workspace_id = silent.workspace_id and d.id = silent.id
                        returning d.*\
                        """)
                .param("now", at(now))
                .param("until", at(until))
                .param("limit", limit)
                .query(DeliveryQueue::head)
                .list();
    }

    /** Leases a locked head to this node. */
    Head begin(Head head, Instant now, Instant until) {
        return jdbc.sql(
                        """
                        update delivery set state = 'SENDING', lease = gen_random_uuid(),
                            leased_until = ?, updated_at = ?
                        where workspace_id = ? and id = ? returning *\
                        """)
                .params(at(until), at(now), head.workspace().value(), head.id().value())
                .query(DeliveryQueue::head)
                .single();
    }

    /** Lets a head wait without an attempt. */
    void postpone(Head head, Instant next) {
        jdbc.sql("update delivery set next_attempt_at = ? where workspace_id = ? and id = ?")
                .params(at(next), head.workspace().value(), head.id().value())
                .update();
    }

    /** True while the lease is ours; nobody else touches it until the transaction ends. */
    boolean isStillOurs(Head head) {
        return jdbc.sql(
                        """
                        select 1 from delivery where workspace_id = app_workspace() and id = ?
                            and lease = ? and state = 'SENDING' for update\
                        """)
                .params(head.id().value(), head.lease())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** A part arrived; with the last one the delivery is done. */
    void partSent(Head head, boolean isLast, Instant now) {
        jdbc.sql(
                        """
                        update delivery set state = :state, parts_sent = parts_sent + 1,
                            attempt_count = attempt_count + 1, failure_count = 0, is_resumed = false,
                            lease = null, leased_until = '-infinity',
                            next_attempt_at = :at, updated_at = :at
                        where workspace_id = app_workspace() and id = :id\
                        """)
                .param("state", isLast ? "SENT" : "QUEUED")
                .param("at", at(now))
                .param("id", head.id().value())
                .update();
    }

    /** Back into the queue, at its place. */
    void requeue(Head head, Requeue how, Instant now) {
        jdbc.sql(
                        """
                        update delivery set state = 'QUEUED',
                            attempt_count = attempt_count + :attempt,
                            failure_count = failure_count + :failure,
                            lease = null, leased_until = '-infinity',
                            next_attempt_at = :next, updated_at = :at
                        where workspace_id = app_workspace() and id = :id\
                        """)
                .param("attempt", how.isAttempt() ? 1 : 0)
                .param("failure", how.isFailure() ? 1 : 0)
                .param("next", at(how.next()))
                .param("at", at(now))
                .param("id", head.id().value())
                .update();
    }

    void failed(Head head, Failure failure, Instant now) {
        jdbc.sql(
                        """
                        update delivery set state = 'FAILED', attempt_count = attempt_count + 1,
                            failure_reason = :reason, failure_key = :key,
                            failure_retryable = :retryable,
                            lease = null, leased_until = '-infinity', updated_at = :at
                        where workspace_id = app_workspace() and id = :id\
                        """)
                .param("reason", failure.reason().name())
                .param("key", failure.messageKey())
                .param("retryable", failure.isRetryable())
                .param("at", at(now))
                .param("id", head.id().value())
                .update();
    }

    /**
     * Why and until when a delivery waits.
     *
     * @param isAttempt the provider was asked
     * @param isFailure the provider was down
     */
    record Requeue(Instant next, boolean isAttempt, boolean isFailure) {
        static Requeue without(Instant next) {
            return new Requeue(next, false, false);
        }
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        UUID lease = row.getObject("lease", UUID.class);
        return new Head(
                new WorkspaceId(uuid(row, "workspace_id")),
                new DeliveryId(uuid(row, "id")),
                new MessageId(uuid(row, "message_id")),
                new InboxId(uuid(row, "inbox_id")),
                new ChannelIdentityId(uuid(row, "identity_id")),
                row.getInt("parts_sent"),
                row.getInt("failure_count"),
                row.getBoolean("is_resumed"),
                lease == null ? new UUID(0, 0) : lease);
    }
}
