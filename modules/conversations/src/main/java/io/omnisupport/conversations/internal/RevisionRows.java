package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;

import io.omnisupport.conversations.Message;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Former contents of messages, numbered from 1. */
@Component
class RevisionRows {
    private final JdbcClient jdbc;

    RevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what the message, which is locked, holds now. */
    void add(WorkspaceId workspace, Message former, Instant replacedAt) {
        jdbc.sql(
                        """
                        insert into message_revision (workspace_id, message_id, number, replaced_at,
                            author_kind, author_id, author_name, author_public_name, blocks)
                        select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?::jsonb
                        from message_revision
                        where workspace_id = app_workspace() and message_id = ?\
                        """)
                .param(workspace.value())
                .param(former.id().value())
                .param(at(replacedAt))
                .param(former.author().kind().name())
                .param(former.author().id())
                .param(former.author().name())
                .param(former.author().publicName())
                .param(Content.write(former.blocks()))
                .param(former.id().value())
                .update();
    }
}
