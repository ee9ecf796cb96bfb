package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.atOrNull;
import static io.omnisupport.platform.Sql.instant;
import static io.omnisupport.platform.Sql.instantOrNull;
import static io.omnisupport.platform.Sql.uuid;
import static io.omnisupport.platform.Sql.uuidOrNull;
import static io.omnisupport.platform.Sql.valueOrNull;

import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of messages, written; inside the caller's transaction. */
@Component
class MessageRows {
    private final JdbcClient jdbc;

    MessageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new message; {@code ordinal} is its place among those of its direction. */
    void insert(WorkspaceId workspace, Message message, int ordinal) {
        jdbc.sql(
                        """
                        insert into message (workspace_id, id, created_at, conversation_id, direction,
                            ordinal, author_kind, author_id, author_name, author_public_name, blocks,
                            text, reply_to_id, forwarded_from, delivery_state, redactions, occurred_at,
                            received_at, updated_at)
                        values (:workspace, :id, :created, :conversation, :direction, :ordinal, :kind,
                            :author, :name, :publicName, :blocks::jsonb, :text, :replyTo, :forwarded,
                            :state, :redactions::jsonb, :occurred, :received, :created)\
                        """)
                .param("workspace", workspace.value())
                .param("id", message.id().value())
                .param("created", at(message.createdAt()))
                .param("conversation", message.conversation().value())
                .param("direction", message.direction().name())
                .param("ordinal", ordinal)
                .param("kind", message.author().kind().name())
                .param("author", message.author().id())
                .param("name", message.author().name())
                .param("publicName", message.author().publicName())
                .param("blocks", Content.write(message.blocks()))
                .param("text", message.text())
                .param("replyTo", valueOrNull(message.replyTo()))
                .param("forwarded", message.forwardedFrom())
                .param(
                        "state",
                        message.deliveryState() == null ? null : message.deliveryState().name())
                .param("redactions", Content.writeRedactions(message.redactions()))
                .param("occurred", at(message.occurredAt()))
                .param("received", at(message.receivedAt()))
                .update();
    }

    /** The message a provider's id belongs to; null when it was never received. */
    @Nullable MessageId received(UUID inbox, String externalId) {
        return jdbc.sql(
                        """
                        select message_id from received_message
                        where workspace_id = app_workspace() and inbox_id = ? and external_id = ?\
                        """)
                .params(inbox, externalId)
                .query((row, _) -> new MessageId(uuid(row, "message_id")))
                .optional()
                .orElse(null);
    }

    void remember(WorkspaceId workspace, UUID inbox, String externalId, MessageId message) {
        jdbc.sql(
                        """
                        insert into received_message (workspace_id, inbox_id, external_id, message_id)
                        values (?, ?, ?, ?)\
                        """)
                .params(workspace.value(), inbox, externalId, message.value())
                .update();
    }

    /** Where a message is; null when there is none. */
    @Nullable ConversationId conversationOf(MessageId id) {
        return jdbc.sql(
                        """
                        select conversation_id from message
                        where workspace_id = app_workspace() and id = ? and created_at = ?\
                        """)
                .params(id.value(), at(UuidV7.instant(id.value())))
                .query((row, _) -> new ConversationId(uuid(row, "conversation_id")))
                .optional()
                .orElse(null);
    }

    /** The row, locked until the transaction ends; null when there is none. */
    @Nullable Message lock(MessageId id) {
        return jdbc.sql(
                        """
                        select * from message
                        where workspace_id = app_workspace() and id = ? and created_at = ? for update\
                        """)
                .params(id.value(), at(UuidV7.instant(id.value())))
                .query((row, _) -> message(row))
                .optional()
                .orElse(null);
    }

    void rewrite(MessageId id, List<MessageBlock> blocks, @Nullable Instant editedAt, Instant now) {
        jdbc.sql(
                        """
                        update message set blocks = :blocks::jsonb, text = :text,
                            edited_at = coalesce(:edited, edited_at), updated_at = :now
                        where workspace_id = app_workspace() and id = :id and created_at = :created\
                        """)
                .param("blocks", Content.write(blocks))
                .param("text", PlainText.of(blocks))
                .param("edited", atOrNull(editedAt))
                .param("now", at(now))
                .param("id", id.value())
                .param("created", at(UuidV7.instant(id.value())))
                .update();
    }

    void deliveryState(MessageId id, DeliveryState state, Instant now) {
        jdbc.sql(
                        """
                        update message set delivery_state = ?, updated_at = ?
                        where workspace_id = app_workspace() and id = ? and created_at = ?\
                        """)
                .params(state.name(), at(now), id.value(), at(UuidV7.instant(id.value())))
                .update();
    }

    static Message message(ResultSet row) throws SQLException {
        UUID replyTo = uuidOrNull(row, "reply_to_id");
        String state = row.getString("delivery_state");
        Instant created = instant(row, "created_at");
        return new Message(
                new MessageId(uuid(row, "id")),
                new ConversationId(uuid(row, "conversation_id")),
                Message.Direction.valueOf(row.getString("direction")),
                Authors.read(row),
                Content.blocks(row.getString("blocks")),
                row.getString("text"),
                replyTo == null ? null : new MessageId(replyTo),
                row.getString("forwarded_from"),
                state == null ? null : DeliveryState.valueOf(state),
                Content.redactions(row.getString("redactions")),
                instant(row, "occurred_at"),
                instant(row, "received_at"),
                instantOrNull(row, "edited_at"),
                instantOrNull(row, "deleted_at"),
                created,
                instant(row, "updated_at"));
    }
}
