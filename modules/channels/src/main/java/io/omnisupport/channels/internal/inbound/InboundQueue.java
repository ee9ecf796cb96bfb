package io.omnisupport.channels.internal.inbound;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.channels.InboundEventId;
import io.omnisupport.channels.InboxId;
import io.omnisupport.platform.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of events that wait: in order for one sender, side by side for many. */
@Component
class InboundQueue {
    private final JdbcClient jdbc;

    InboundQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An event leased to this node.
     *
     * @param attempts tries before this one since it was queued
     */
    record Claimed(
            WorkspaceId workspace,
            InboundEventId event,
            InboxId inbox,
            String senderKey,
            @Nullable String groupKey,
            int attempts,
            UUID lease) {}

    /** Queues a stored event at its own position. */
    void add(WorkspaceId workspace, InboundEventId event, Instant due) {
        jdbc.sql(
                        """
                        insert into inbound_queue (workspace_id, event_id, received_at, inbox_id,
                            sender_key, group_key, position, next_attempt_at)
                        select workspace_id, id, received_at, inbox_id, sender_key, group_key, position, ?
                        from inbound_event where workspace_id = ? and id = ?
                        on conflict do nothing\
                        """)
                .params(at(due), workspace.value(), event.value())
                .update();
    }

    /**
     * Leases the oldest event of as many senders as there is room for; in a system transaction. A
     * lease that ran out counts as an attempt, so that what kills its node is parked in the end.
     */
    List<Claimed> claim(Instant now, Instant until, int limit) {
        return jdbc.sql(
                        """
                        with head as materialized (
                            select q.workspace_id, q.event_id from inbound_queue q
                            where q.next_attempt_at <= :now and q.leased_until <= :now
                                and not exists (
                                    select 1 from inbound_queue earlier
                                    where earlier.inbox_id = q.inbox_id
                                        and earlier.sender_key = q.sender_key
                                        and earlier.position < q.position)
                            order by q.next_attempt_at, q.position
                            limit :limit for update skip locked)
                        update inbound_queue q
                        set lease = gen_random_uuid(), leased_until = :until,
                            attempt_count = q.attempt_count + (q.lease is not null)::int
                        from head
                        where q.workspace_id = head.workspace_id and q.event_id = head.event_id
                        returning q.*\
                        """)
                .param("now", at(now))
                .param("until", at(until))
                .param("limit", limit)
                .query(InboundQueue::claimed)
                .list();
    }

    /** True while the lease is ours; nobody else touches the event until the transaction ends. */
    boolean isStillOurs(Claimed claimed) {
        return jdbc.sql(
                        """
                        select 1 from inbound_queue
                        where workspace_id = app_workspace() and event_id = ? and lease = ? for update\
                        """)
                .params(claimed.event().value(), claimed.lease())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Other waiting events of the same sender and group, in order. */
    List<InboundEventId> restOfGroup(Claimed head) {
        return jdbc.sql(
                        """
                        select event_id from inbound_queue
                        where inbox_id = ? and sender_key = ? and group_key = ? and event_id <> ?
                            and attempt_count = 0
                        order by position for update\
                        """)
                .param(head.inbox().value())
                .param(head.senderKey())
                .param(head.groupKey())
                .param(head.event().value())
                .query((row, _) -> new InboundEventId(uuid(row, "event_id")))
                .list();
    }

    void remove(InboundEventId event) {
        jdbc.sql("delete from inbound_queue where workspace_id = app_workspace() and event_id = ?")
                .param(event.value())
                .update();
    }

    /** Gives the lease back and waits. */
    void retryAt(Claimed claimed, Instant next) {
        jdbc.sql(
                        """
                        update inbound_queue set attempt_count = attempt_count + 1, next_attempt_at = ?,
                            lease = null, leased_until = '-infinity'
                        where workspace_id = app_workspace() and event_id = ? and lease = ?\
                        """)
                .params(at(next), claimed.event().value(), claimed.lease())
                .update();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                new WorkspaceId(uuid(row, "workspace_id")),
                new InboundEventId(uuid(row, "event_id")),
                new InboxId(uuid(row, "inbox_id")),
                row.getString("sender_key"),
                row.getString("group_key"),
                row.getInt("attempt_count"),
                uuid(row, "lease"));
    }
}
