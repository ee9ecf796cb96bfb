package io.omnisupport.channels.internal.widget;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.instant;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.channels.InboxId;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of visitors' sessions; inside the caller's transaction. */
@Component
class VisitorRows {
    private final JdbcClient jdbc;

    VisitorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session that has not ended. */
    record Session(UUID id, WorkspaceId workspace, InboxId inbox, ChannelIdentityId identity) {}

    void insert(Session session, Instant now) {
        jdbc.sql(
                        """
                        insert into widget_session
                            (workspace_id, id, inbox_id, identity_id, full_at, created_at)
                        values (:workspace, :id, :inbox, :identity, :at, :at)\
                        """)
                .param("workspace", session.workspace().value())
                .param("id", session.id())
                .param("inbox", session.inbox().value())
                .param("identity", session.identity().value())
                .param("at", at(now))
                .update();
    }

    Optional<Session> find(UUID id) {
        return jdbc.sql(
                        """
                        select * from widget_session
                        where workspace_id = app_workspace() and id = ? and ended_at is null\
                        """)
                .param(id)
                .query((row, _) ->
                        new Session(
                                uuid(row, "id"),
                                new WorkspaceId(uuid(row, "workspace_id")),
                                new InboxId(uuid(row, "inbox_id")),
                                new ChannelIdentityId(uuid(row, "identity_id"))))
                .optional();
    }

    void end(UUID identity, Instant now) {
        jdbc.sql(
                        """
                        update widget_session set ended_at = ?
                        where workspace_id = app_workspace() and identity_id = ? and ended_at is null\
                        """)
                .params(at(now), identity)
                .update();
    }

    /** Takes a token of the visitor's bucket, or tells how long until there is one. */
    Optional<Duration> reserve(UUID identity, Duration interval, int burst, Instant now) {
        Instant fullAt =
                jdbc.sql(
                                """
                                select full_at from widget_session
                                where workspace_id = app_workspace() and identity_id = ?
                                order by created_at desc limit 1 for update\
                                """)
                        .param(identity)
                        .query((row, _) -> instant(row, "full_at"))
                        .optional()
                        .orElse(now);
        Instant free = fullAt.minus(interval.multipliedBy(burst - 1L));
        if (free.isAfter(now)) {
            return Optional.of(Duration.between(now, free));
        }
        Instant next = (fullAt.isAfter(now) ? fullAt : now).plus(interval);
        jdbc.sql(
                        """
                        update widget_session set full_at = ?
                        where workspace_id = app_workspace() and identity_id = ?\
                        """)
                .params(at(next), identity)
                .update();
        return Optional.empty();
    }
}
