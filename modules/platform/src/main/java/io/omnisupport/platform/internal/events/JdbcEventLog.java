package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.ActorKind;
import io.omnisupport.platform.DomainEvent;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.TypedId;
import io.omnisupport.platform.WorkspaceId;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The log in one table. Nobody reads past the horizon. */
@Component
class JdbcEventLog implements EventLog {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final LogHorizon horizon;
    private final LogBell bell;
    private final JsonMapper json;
    private final Clock clock;

    JdbcEventLog(
            JdbcClient jdbc,
            Transactions transactions,
            LogHorizon horizon,
            LogBell bell,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.horizon = horizon;
        this.bell = bell;
        this.json = JsonMapper.builder().build();
        this.clock = clock;
    }

    @Override
    public void append(Actor actor, DomainEvent event) {
        transactions.afterCommit(bell::ring);
        jdbc.sql("select append_event(?, ?, ?, ?, ?, ?::jsonb, ?)")
                .param(actor.workspace().value())
                .param(event.type())
                .param(event.subject())
                .param(actor.kind().name())
                .param(actor.id())
                .param(payload(event))
                .param(Timestamp.from(clock.instant()))
                .query()
                .singleRow();
    }

    @Override
    public List<LoggedEvent> readAfter(WorkspaceId workspace, long sequence, int limit) {
        long readable = horizon.current();
        return sequence >= readable ? List.of() : readDecided(workspace, sequence, readable, limit);
    }

    /** Entries of all workspaces after a position. */
    List<LoggedEvent> readAllAfter(long sequence, int limit) {
        long readable = horizon.readable();
        if (sequence >= readable) {
            return List.of();
        }
        return transactions.system(() ->
                jdbc.sql(
                                """
                                select * from event_log where sequence > ? and sequence <= ?
                                order by sequence limit ?\
                                """)
                        .params(sequence, readable, limit)
                        .query(this::entry)
                        .list());
    }

    /** A workspace's entries between two positions that are known to be decided. */
    List<LoggedEvent> readDecided(WorkspaceId workspace, long after, long upTo, int limit) {
        return transactions.read(
                workspace,
                () ->
                        jdbc.sql(
                                        """
                                        select * from event_log
                                        where workspace_id = ? and sequence > ? and sequence <= ?
                                        order by sequence limit ?\
                                        """)
                                .params(workspace.value(), after, upTo, limit)
                                .query(this::entry)
                                .list());
    }

    /** The newest entry of each workspace that has any between two positions. */
    Map<WorkspaceId, Long> heads(long after, long upTo) {
        var heads = new HashMap<WorkspaceId, Long>();
        return transactions.system(() -> {
            jdbc.sql(
                            """
                            select workspace_id, max(sequence) from event_log
                            where sequence > ? and sequence <= ? group by workspace_id\
                            """)
                    .params(after, upTo)
                    .query(row -> {
                        heads.put(new WorkspaceId(row.getObject(1, UUID.class)), row.getLong(2));
                    });
            return heads;
        });
    }

    /** The workspace's newest entry before a position; 0 when there is none. */
    long lastBefore(WorkspaceId workspace, long sequence) {
        return transactions.read(
                workspace,
                () ->
                        jdbc.sql(
                                        """
                                        select coalesce(max(sequence), 0) from event_log
                                        where workspace_id = ? and sequence < ?\
                                        """)
                                .params(workspace.value(), sequence)
                                .query(Long.class)
                                .single());
    }

    /** One entry by its position; null when it is not kept any more. */
    @Nullable LoggedEvent find(long sequence) {
        return transactions
                .system(() ->
                        jdbc.sql("select * from event_log where sequence = ?")
                                .param(sequence)
                                .query(this::entry)
                                .optional())
                .orElse(null);
    }

    @Override
    public long head() {
        return horizon.current();
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
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object value = read(component, event);
            fields.set(
                    component.getName(),
                    json.valueToTree(value instanceof TypedId id ? id.value() : value));
        }
        return fields.toString();
    }

    private static @Nullable Object read(RecordComponent component, DomainEvent event) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(event);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Unreadable event " + event.type(), failure);
        }
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
