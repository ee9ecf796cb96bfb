package io.omnisupport.channels.internal.inbox;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.instant;
import static io.omnisupport.platform.Sql.uuid;

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

/** Where the polling of each polled inbox stands, and who does it. */
@Component
public class PollRows {
    private final JdbcClient jdbc;

    PollRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One node's turn.
     *
     * @param offset where to go on; null when nothing was read yet
     * @param movedAt when the offset last moved
     */
    public record Turn(
            WorkspaceId workspace,
            InboxId inbox,
            UUID holder,
            @Nullable Long offset,
            Instant movedAt) {}

    void add(WorkspaceId workspace, InboxId inbox, Instant now) {
        jdbc.sql(
                        """
                        insert into inbox_poll (inbox_id, workspace_id, moved_at)
                        values (?, ?, ?) on conflict do nothing\
                        """)
                .params(inbox.value(), workspace.value(), at(now))
                .update();
    }

    void remove(InboxId inbox) {
        jdbc.sql("delete from inbox_poll where workspace_id = app_workspace() and inbox_id = ?")
                .param(inbox.value())
                .update();
    }

    /** Takes inboxes nobody polls; in a system transaction. */
    public List<Turn> claim(UUID holder, Instant now, Instant until, int limit) {
        return jdbc.sql(
                        """
                        with free as materialized (
                            select p.inbox_id from inbox_poll p join inbox i on i.id = p.inbox_id
                            where p.held_until <= ? and i.is_enabled
                                and i.health_state in ('ACTIVE', 'DEGRADED')
                            order by p.held_until limit ? for update of p skip locked)
                        update inbox_poll set holder = ?, held_until = ?
                        from free where inbox_poll.inbox_id = free.inbox_id
                        returning inbox_poll.*\
                        """)
                .params(at(now), limit, holder, at(until))
                .query(PollRows::turn)
                .list();
    }

    /** Notes how far the turn came, unless another node took over. */
    public void move(Turn turn, long offset, Instant now) {
        jdbc.sql(
                        """
                        update inbox_poll set next_offset = ?, moved_at = ?
                        where workspace_id = app_workspace() and inbox_id = ? and holder = ?\
                        """)
                .params(offset, at(now), turn.inbox().value(), turn.holder())
                .update();
    }

    /** Ends the turn; the next may begin at the given time. */
    public void release(Turn turn, Instant next) {
        jdbc.sql(
                        """
                        update inbox_poll set holder = null, held_until = ?
                        where workspace_id = app_workspace() and inbox_id = ? and holder = ?\
                        """)
                .params(at(next), turn.inbox().value(), turn.holder())
                .update();
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                new WorkspaceId(uuid(row, "workspace_id")),
                new InboxId(uuid(row, "inbox_id")),
                uuid(row, "holder"),
                row.getObject("next_offset", Long.class),
                instant(row, "moved_at"));
    }
}
