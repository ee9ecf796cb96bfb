package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.conversations.ConversationId;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The alarm clock of snoozed conversations. */
@Component
class Snoozes {
    private final JdbcClient jdbc;

    Snoozes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void moved(
            WorkspaceId workspace,
            ConversationId conversation,
            @Nullable Instant before,
            @Nullable Instant after) {
        if (after != null && !after.equals(before)) {
            set(workspace, conversation, after);
        } else if (before != null && after == null) {
            jdbc.sql(
                            """
                            delete from snooze
                            where workspace_id = app_workspace() and conversation_id = ?\
                            """)
                    .param(conversation.value())
                    .update();
        }
    }

    private void set(WorkspaceId workspace, ConversationId conversation, Instant wakesAt) {
        jdbc.sql(
                        """
                        insert into snooze (workspace_id, conversation_id, wakes_at) values (?, ?, ?)
                        on conflict (workspace_id, conversation_id) do update
                        set wakes_at = excluded.wakes_at\
                        """)
                .params(workspace.value(), conversation.value(), at(wakesAt))
                .update();
    }

    /** Those whose time has come; in a system transaction. */
    List<Due> due(Instant now, int limit) {
        return jdbc.sql(
                        """
                        select workspace_id, conversation_id from snooze
                        where wakes_at <= ? order by wakes_at limit ?\
                        """)
                .params(at(now), limit)
                .query((row, _) ->
                        new Due(
                                new WorkspaceId(uuid(row, "workspace_id")),
                                new ConversationId(uuid(row, "conversation_id"))))
                .list();
    }

    /** A conversation to wake. */
    record Due(WorkspaceId workspace, ConversationId conversation) {}
}
