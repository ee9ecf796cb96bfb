package io.omnisupport.channels.internal.files;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.spi.IncomingFile;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.platform.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of files at providers: those still to bring, and which attachment each became. */
@Component
public class FileRows {
    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file leased to this node. */
    record Claimed(
            WorkspaceId workspace,
            AttachmentId attachment,
            InboxId inbox,
            String reference,
            String contentType,
            long byteSize,
            int attempts,
            UUID lease) {}

    /** A file of a message, to be brought. */
    public void add(
            WorkspaceId workspace,
            InboxId inbox,
            MessageId message,
            IncomingFile file,
            Instant now) {
        jdbc.sql(
                        """
                        insert into inbound_file (workspace_id, attachment_id, inbox_id, message_id,
                            file_key, reference, content_type, byte_size, state, next_attempt_at,
                            created_at)
                        values (:workspace, :attachment, :inbox, :message, :key, :reference, :type,
                            :size, 'PENDING', :at, :at)\
                        """)
                .param("workspace", workspace.value())
                .param("attachment", file.attachment().id().value())
                .param("inbox", inbox.value())
                .param("message", message.value())
                .param("key", file.key())
                .param("reference", file.reference())
                .param("type", file.attachment().contentType())
                .param("size", file.attachment().byteSize())
                .param("at", at(now))
                .update();
    }

    /** Attachments of a message by the key of their file. */
    public Map<String, AttachmentId> ofMessage(MessageId message) {
        var found = new HashMap<String, AttachmentId>();
        jdbc.sql(
                        """
                        select file_key, attachment_id from inbound_file
                        where workspace_id = app_workspace() and message_id = ?\
                        """)
                .param(message.value())
                .query(row -> {
                    found.put(
                            row.getString("file_key"),
                            new AttachmentId(uuid(row, "attachment_id")));
                });
        return found;
    }

    /** Leases files that are due; in a system transaction. A lease that ran out is an attempt. */
    List<Claimed> claim(Instant now, Instant until, int limit) {
        return jdbc.sql(
                        """
                        with due as materialized (
                            select workspace_id, attachment_id from inbound_file
                            where state = 'PENDING' and next_attempt_at <= :now
                                and leased_until <= :now
                            order by next_attempt_at limit :limit for update skip locked)
                        update inbound_file f
                        set lease = gen_random_uuid(), leased_until = :until,
                            attempt_count = f.attempt_count + (f.lease is not null)::int
                        from due
                        where f.workspace_id = due.workspace_id
                            and f.attachment_id = due.attachment_id
                        returning f.*\
                        """)
                .param("now", at(now))
                .param("until", at(until))
                .param("limit", limit)
                .query(FileRows::claimed)
                .list();
    }

    /** Ends the work on a file; false when another node took it over. */
    boolean finish(Claimed file, boolean isHere) {
        return jdbc.sql(
                                """
                                update inbound_file set state = ?, lease = null
                                where workspace_id = app_workspace() and attachment_id = ?
                                    and lease = ?\
                                """)
                        .params(isHere ? "DONE" : "FAILED", file.attachment().value(), file.lease())
                        .update()
                == 1;
    }

    void retryAt(Claimed file, Instant next) {
        jdbc.sql(
                        """
                        update inbound_file set attempt_count = attempt_count + 1, next_attempt_at = ?,
                            lease = null, leased_until = '-infinity'
                        where workspace_id = app_workspace() and attachment_id = ? and lease = ?\
                        """)
                .params(at(next), file.attachment().value(), file.lease())
                .update();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                new WorkspaceId(uuid(row, "workspace_id")),
                new AttachmentId(uuid(row, "attachment_id")),
                new InboxId(uuid(row, "inbox_id")),
                row.getString("reference"),
                row.getString("content_type"),
                row.getLong("byte_size"),
                row.getInt("attempt_count"),
                uuid(row, "lease"));
    }
}
