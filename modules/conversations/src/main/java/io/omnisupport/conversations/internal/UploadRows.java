package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.uuid;
import static io.omnisupport.platform.Sql.values;

import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.Message;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of files on their way into a message; inside the caller's transaction. */
@Component
class UploadRows {
    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkspaceId workspace, Uploader uploader, AttachmentId id, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into upload (workspace_id, attachment_id, uploader_kind, uploader_id,
                            expires_at) values (?, ?, ?, ?, ?)\
                        """)
                .params(
                        workspace.value(),
                        id.value(),
                        uploader.kind(),
                        uploader.id(),
                        at(expiresAt))
                .update();
    }

    /** How many files of this uploader wait; another count of the same one waits for this. */
    int count(Uploader uploader) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("upload " + uploader.id())
                .query((row, _) -> row.getRow())
                .single();
        return jdbc.sql(
                        """
                        select count(*) from upload where workspace_id = app_workspace()
                            and uploader_kind = ? and uploader_id = ?\
                        """)
                .params(uploader.kind(), uploader.id())
                .query(Integer.class)
                .single();
    }

    /** Where the bytes of the uploader's file lie; empty before they came. */
    Optional<String> bytes(Uploader uploader, AttachmentId id) {
        return jdbc.sql(
                        """
                        select storage_key from upload where workspace_id = app_workspace()
                            and attachment_id = ? and uploader_kind = ? and uploader_id = ?
                            and storage_key is not null\
                        """)
                .params(id.value(), uploader.kind(), uploader.id())
                .query(String.class)
                .optional();
    }

    boolean isPending(AttachmentId id) {
        return jdbc.sql(
                        """
                        select exists (select from upload u join attachment a
                            on a.workspace_id = u.workspace_id and a.id = u.attachment_id
                            where u.workspace_id = app_workspace() and u.attachment_id = ?
                                and a.state = 'PENDING')\
                        """)
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    /** Notes where new bytes lie, while they are awaited; where former ones did, or empty text. */
    Optional<String> fill(AttachmentId id, String storageKey) {
        return jdbc.sql(
                        """
                        with former as (
                            select u.workspace_id, u.attachment_id, u.storage_key
                            from upload u join attachment a
                                on a.workspace_id = u.workspace_id and a.id = u.attachment_id
                            where u.workspace_id = app_workspace() and u.attachment_id = :id
                                and a.state = 'PENDING'
                            for update)
                        update upload u set storage_key = :key from former
                        where u.workspace_id = former.workspace_id
                            and u.attachment_id = former.attachment_id
                        returning coalesce(former.storage_key, '')\
                        """)
                .param("id", id.value())
                .param("key", storageKey)
                .query(String.class)
                .optional();
    }

    /** Ends the wait for the bytes that were looked at; false when others came meanwhile. */
    boolean settle(AttachmentId id, String storageKey, Verdict verdict) {
        return jdbc.sql(
                                """
                                with filled as (
                                    update upload set expires_at = :until
                                    where workspace_id = app_workspace() and attachment_id = :id
                                        and storage_key = :key
                                    returning workspace_id, attachment_id)
                                update attachment a set state = :state, state_reason = :reason,
                                    content_type = :type, storage_key = :kept, updated_at = :now
                                from filled
                                where a.workspace_id = filled.workspace_id
                                    and a.id = filled.attachment_id and a.state = 'PENDING'\
                                """)
                        .param("until", at(verdict.until()))
                        .param("id", id.value())
                        .param("key", storageKey)
                        .param("state", verdict.state().name())
                        .param("reason", verdict.reason())
                        .param("type", verdict.contentType())
                        .param("kept", verdict.isFit() ? storageKey : null)
                        .param("now", at(verdict.now()))
                        .update()
                == 1;
    }

    /** Files of this uploader among these, which stay his until the transaction ends. */
    Set<AttachmentId> lock(Uploader uploader, Collection<AttachmentId> ids) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select attachment_id from upload where workspace_id = app_workspace()
                                    and uploader_kind = ? and uploader_id = ?
                                    and attachment_id = any(?)
                                order by attachment_id for update\
                                """)
                        .params(uploader.kind(), uploader.id(), values(ids))
                        .query((row, _) -> new AttachmentId(uuid(row, "attachment_id")))
                        .list());
    }

    /** Gives uploaded files to their message. */
    void attach(Message message, Collection<AttachmentId> ids) {
        jdbc.sql(
                        """
                        with sent as (
                            delete from upload
                            where workspace_id = app_workspace() and attachment_id = any(:ids)
                            returning workspace_id, attachment_id)
                        update attachment a set conversation_id = :conversation, message_id = :message
                        from sent where a.workspace_id = sent.workspace_id
                            and a.id = sent.attachment_id\
                        """)
                .param("ids", values(ids))
                .param("conversation", message.conversation().value())
                .param("message", message.id().value())
                .update();
    }

    /** Some files that nobody sent in time; in a system transaction. */
    List<Forgotten> expired(Instant now, int limit) {
        return jdbc.sql(
                        """
                        select workspace_id, attachment_id from upload
                        where expires_at < ? order by expires_at limit ?\
                        """)
                .params(at(now), limit)
                .query((row, _) ->
                        new Forgotten(
                                new WorkspaceId(uuid(row, "workspace_id")),
                                new AttachmentId(uuid(row, "attachment_id"))))
                .list();
    }

    /** Deletes a file that is still forgotten; where its bytes lie, or empty text. */
    Optional<String> delete(AttachmentId id, Instant now) {
        return jdbc.sql(
                        """
                        with gone as (
                            delete from upload where workspace_id = app_workspace()
                                and attachment_id = :id and expires_at < :now
                            returning workspace_id, attachment_id, storage_key)
                        delete from attachment a using gone
                        where a.workspace_id = gone.workspace_id and a.id = gone.attachment_id
                        returning coalesce(gone.storage_key, '')\
                        """)
                .param("id", id.value())
                .param("now", at(now))
                .query(String.class)
                .optional();
    }

    /** An upload nobody finished or sent. */
    record Forgotten(WorkspaceId workspace, AttachmentId attachment) {}
}
