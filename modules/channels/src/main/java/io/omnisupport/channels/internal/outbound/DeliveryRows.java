package io.omnisupport.channels.internal.outbound;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.instant;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.channels.Delivery;
import io.omnisupport.channels.Delivery.Failure;
import io.omnisupport.channels.DeliveryId;
import io.omnisupport.channels.InboxId;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.MessageQueued;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.Sql;
import io.omnisupport.platform.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of deliveries, as the world sees them; inside the caller's transaction of a workspace. */
@Component
class DeliveryRows {
    private final JdbcClient jdbc;

    DeliveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Queues a message; the same one twice is queued once. */
    void insert(MessageQueued queued, Instant now) {
        jdbc.sql(
                        """
                        insert into delivery (workspace_id, id, message_id, conversation_id, inbox_id,
                            identity_id, state, next_attempt_at, created_at, updated_at)
                        values (app_workspace(), :id, :message, :conversation, :inbox, :identity,
                            'QUEUED', :at, :at, :at)
                        on conflict (workspace_id, message_id) do nothing\
                        """)
                .param("id", UuidV7.next())
                .param("message", queued.message().value())
                .param("conversation", queued.conversation().value())
                .param("inbox", queued.inbox())
                .param("identity", queued.identity().value())
                .param("at", at(now))
                .update();
    }

    /** A customer sees the own ones only. */
    List<Delivery> ofMessages(Actor actor, Collection<MessageId> messages) {
        return find(actor, "message_id", messages.stream().map(MessageId::value).toList());
    }

    /** A customer sees the own ones only. */
    List<Delivery> byIds(Actor actor, Collection<DeliveryId> ids) {
        return find(actor, "id", ids.stream().map(DeliveryId::value).toList());
    }

    private List<Delivery> find(Actor actor, String column, List<UUID> ids) {
        UUID identity = actor instanceof CustomerActor customer ? customer.identity() : null;
        return jdbc.sql(
                        """
                        select * from delivery where workspace_id = app_workspace()
                            and %s = any(?) and identity_id = coalesce(?, identity_id)\
                        """
                                .formatted(column))
                .param(Sql.array(ids))
                .param(identity)
                .query(DeliveryRows::delivery)
                .list();
    }

    /** Puts a failed one back at its old place; nothing when it has not failed. */
    Optional<Delivery> reopen(DeliveryId id, Instant now) {
        return jdbc.sql(
                        """
                        update delivery set state = 'QUEUED', failure_reason = null, failure_key = null,
                            failure_retryable = null, failure_count = 0, is_resumed = false,
                            next_attempt_at = :at, updated_at = :at
                        where workspace_id = app_workspace() and id = :id and state = 'FAILED'
                        returning *\
                        """)
                .param("at", at(now))
                .param("id", id.value())
                .query(DeliveryRows::delivery)
                .optional();
    }

    /** The customer saw these messages; nothing is left to be sent. */
    void read(Collection<MessageId> messages, Instant now) {
        jdbc.sql(
                        """
                        update delivery set state = 'READ', lease = null, leased_until = '-infinity',
                            updated_at = ?
                        where workspace_id = app_workspace() and message_id = any(?)
                            and state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED')\
                        """)
                .param(at(now))
                .param(Sql.values(messages))
                .update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        var state = DeliveryState.valueOf(row.getString("state"));
        boolean isWaiting = state == DeliveryState.QUEUED && row.getInt("attempt_count") > 0;
        return new Delivery(
                new DeliveryId(uuid(row, "id")),
                new MessageId(uuid(row, "message_id")),
                new InboxId(uuid(row, "inbox_id")),
                state,
                row.getInt("attempt_count"),
                isWaiting ? instant(row, "next_attempt_at") : null,
                failure(row),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static @Nullable Failure failure(ResultSet row) throws SQLException {
        String reason = row.getString("failure_reason");
        return reason == null
                ? null
                : new Failure(
                        Failure.Reason.valueOf(reason),
                        row.getString("failure_key"),
                        row.getBoolean("failure_retryable"));
    }
}
