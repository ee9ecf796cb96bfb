package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.instant;
import static io.omnisupport.platform.Sql.uuid;
import static io.omnisupport.platform.Sql.values;

import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.InternalNote;
import io.omnisupport.conversations.NoteId;
import io.omnisupport.platform.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of internal notes; only operators' code comes here. */
@Component
class NoteRows {
    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkspaceId workspace, InternalNote note) {
        jdbc.sql(
                        """
                        insert into internal_note (workspace_id, id, conversation_id, author_kind,
                            author_id, author_name, author_public_name, body, created_at, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .param(workspace.value())
                .param(note.id().value())
                .param(note.conversation().value())
                .param(note.author().kind().name())
                .param(note.author().id())
                .param(note.author().name())
                .param(note.author().publicName())
                .param(note.body())
                .param(at(note.createdAt()))
                .param(at(note.updatedAt()))
                .update();
    }

    void rewrite(NoteId id, String body, Instant now) {
        jdbc.sql(
                        """
                        update internal_note set body = ?, updated_at = ?
                        where workspace_id = app_workspace() and id = ?\
                        """)
                .params(body, at(now), id.value())
                .update();
    }

    List<InternalNote> find(Collection<NoteId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select * from internal_note
                                where workspace_id = app_workspace() and id = any(?)\
                                """)
                        .param(values(ids))
                        .query(NoteRows::note)
                        .list();
    }

    /** The note, locked until the transaction ends; null when there is none. */
    @Nullable InternalNote lock(NoteId id) {
        return jdbc.sql(
                        """
                        select * from internal_note
                        where workspace_id = app_workspace() and id = ? for update\
                        """)
                .param(id.value())
                .query(NoteRows::note)
                .optional()
                .orElse(null);
    }

    private static InternalNote note(ResultSet row, int number) throws SQLException {
        return new InternalNote(
                new NoteId(uuid(row, "id")),
                new ConversationId(uuid(row, "conversation_id")),
                Authors.read(row),
                row.getString("body"),
                instant(row, "created_at"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }
}
