package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.instant;
import static io.omnisupport.platform.Sql.uuid;
import static io.omnisupport.platform.Sql.uuidOrNull;
import static io.omnisupport.platform.Sql.values;

import io.omnisupport.conversations.Attachment;
import io.omnisupport.conversations.Attachment.State;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.Attachments.NewAttachment;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.WorkspaceId;
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

/** Table of attachments; inside the caller's transaction. */
@Component
class AttachmentRows {
    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkspaceId workspace, Message message, NewAttachment file) {
        jdbc.sql(
                        """
                        insert into attachment (workspace_id, id, conversation_id, message_id, file_name,
                            content_type, byte_size, state, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'PENDING', ?, ?)\
                        """)
                .params(
                        workspace.value(),
                        file.id().value(),
                        message.conversation().value(),
                        message.id().value(),
                        file.fileName(),
                        file.contentType(),
                        file.byteSize(),
                        at(message.createdAt()),
                        at(message.createdAt()))
                .update();
    }

    /** A file that belongs to no message yet. */
    void insert(Attachment file, WorkspaceId workspace) {
        jdbc.sql(
                        """
                        insert into attachment (workspace_id, id, file_name, content_type, byte_size,
                            state, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .params(
                        workspace.value(),
                        file.id().value(),
                        file.fileName(),
                        file.contentType(),
                        file.byteSize(),
                        file.state().name(),
                        at(file.createdAt()),
                        at(file.updatedAt()))
                .update();
    }

    List<Attachment> find(Actor actor, Collection<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Reach reach = Reach.of(actor);
        Uploader uploader = Uploader.of(actor);
        return jdbc.sql(
                        """
                        select a.* from attachment a
                        left join conversation c on c.workspace_id = a.workspace_id
                            and c.id = a.conversation_id
                        left join upload u on u.workspace_id = a.workspace_id
                            and u.attachment_id = a.id
                        where a.workspace_id = app_workspace() and a.id = any(:ids)
                            and (u.uploader_kind = :kind and u.uploader_id = :uploader or\s\
                        """
                                + reach.sql()
                                + ")")
                .param("ids", values(ids))
                .param("kind", uploader.kind())
                .param("uploader", uploader.id())
                .params(reach.parameters())
                .query(AttachmentRows::attachment)
                .list();
    }

    /** Ends the wait for the bytes; empty when it had ended before. */
    Optional<Owner> settle(AttachmentId id, Settled settled, Instant now) {
        return jdbc.sql(
                        """
                        update attachment a set state = :state, state_reason = :reason,
                            content_type = coalesce(:type, a.content_type),
                            byte_size = coalesce(:size, a.byte_size), storage_key = :key,
                            updated_at = :now
                        from conversation c
                        where a.workspace_id = app_workspace() and a.id = :id and a.state = 'PENDING'
                            and c.workspace_id = a.workspace_id and c.id = a.conversation_id
                        returning a.conversation_id, a.message_id, c.identity_id\
                        """)
                .param("state", settled.state().name())
                .param("reason", settled.reason())
                .param("type", settled.contentType())
                .param("size", settled.byteSize())
                .param("key", settled.storageKey())
                .param("now", at(now))
                .param("id", id.value())
                .query((row, _) ->
                        new Owner(
                                new ConversationId(uuid(row, "conversation_id")),
                                new MessageId(uuid(row, "message_id")),
                                new ChannelIdentityId(uuid(row, "identity_id"))))
                .optional();
    }

    /** Where an attachment belongs. */
    record Owner(ConversationId conversation, MessageId message, ChannelIdentityId identity) {}

    /** What became of the bytes; null keeps what is known. */
    record Settled(
            State state,
            @Nullable String reason,
            @Nullable String contentType,
            @Nullable Long byteSize,
            @Nullable String storageKey) {}

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        UUID conversation = uuidOrNull(row, "conversation_id");
        return new Attachment(
                new AttachmentId(uuid(row, "id")),
                conversation == null ? null : new ConversationId(conversation),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("byte_size"),
                State.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getString("storage_key"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }
}
