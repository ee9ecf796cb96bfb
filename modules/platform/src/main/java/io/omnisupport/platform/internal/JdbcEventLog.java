package io.omnisupport.platform.internal;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.ActorKind;
import io.omnisupport.platform.DomainEvent;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.TypedId;
import io.omnisupport.platform.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The log in one table. Readers stay below the oldest running transaction. */
@Component
class JdbcEventLog implements EventLog {
    static final String CHANNEL = "event_log";

    /**
     * The transaction id is forced before the sequence is drawn: a writer that drew first and got
     * its id later could slip behind a reader.
     */
    private static final String APPEND =
            """
            with tx as materialized (select pg_current_xact_id() as xid)
            insert into event_log
                (workspace_id, sequence, xid, type, subject, actor_kind, actor_id, payload, at)
            select ?, nextval('event_log_sequence'), tx.xid, ?, ?, ?, ?, ?::jsonb, ? from tx\
            """;

    private static final String READABLE = "xid < pg_snapshot_xmin(pg_current_snapshot())";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    JdbcEventLog(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = JsonMapper.builder().build();
        this.clock = clock;
    }

    @Override
    public void append(Actor actor, DomainEvent event) {
        jdbc.sql(APPEND)
                .param(actor.workspace().value())
                .param(event.type())
                .param(event.subject())
                .param(actor.kind().name())
                .param(actor.id())
                .param(payload(event))
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("select pg_notify(?, '')").param(CHANNEL).query().singleRow();
    }

    @Override
    public List<LoggedEvent> readAfter(WorkspaceId workspace, long sequence, int limit) {
        return transactions.read(
                workspace,
                () ->
                        jdbc.sql(
                                        "select * from event_log where workspace_id = ? and sequence > ? and "
                                                + READABLE
                                                + " order by sequence limit ?")
                                .params(workspace.value(), sequence, limit)
                                .query(this::entry)
                                .list());
    }

    /** Entries of all workspaces after a position; inside a system transaction. */
    List<LoggedEvent> readAllAfter(long sequence, int limit) {
        return jdbc.sql(
                        "select * from event_log where sequence > ? and "
                                + READABLE
                                + " order by sequence limit ?")
                .params(sequence, limit)
                .query(this::entry)
                .list();
    }

    @Override
    public long head() {
        return transactions.system(() ->
                jdbc.sql("select coalesce(max(sequence), 0) from event_log where " + READABLE)
                        .query(Long.class)
                        .single());
    }

    @Override
    public long horizon() {
        return transactions.system(() ->
                jdbc.sql("select coalesce(min(sequence), 1) - 1 from event_log")
                        .query(Long.class)
                        .single());
    }

    private String payload(DomainEvent event) {
        var fields = json.createObjectNode();
        for (var component : event.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(event);
                fields.set(
                        component.getName(),
                        json.valueToTree(value instanceof TypedId id ? id.value() : value));
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException("Unreadable event " + event.type(), failure);
            }
        }
        return fields.toString();
    }

    private LoggedEvent entry(ResultSet row, int number) throws SQLException {
        return new LoggedEvent(
                new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                row.getLong("sequence"),
                row.getString("type"),
                row.getObject("subject", UUID.class),
                ActorKind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", UUID.class),
                json.readTree(row.getString("payload")),
                row.getTimestamp("at").toInstant());
    }
}
