package io.omnisupport.channels.internal.inbound;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.instant;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.channels.InboundEvent;
import io.omnisupport.channels.InboundEvent.State;
import io.omnisupport.channels.InboundEventId;
import io.omnisupport.channels.InboxId;
import io.omnisupport.conversations.Message.Redaction;
import io.omnisupport.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The vault's table; every method runs inside the caller's transaction of a workspace. */
@Component
public class InboundRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    InboundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores an event; false when the same one was stored before. */
    public boolean insert(NewEvent event) {
        return isNew(event) && insertRow(event);
    }

    private boolean isNew(NewEvent event) {
        return jdbc.sql(
                                """
                                insert into inbound_event_key
                                    (workspace_id, inbox_id, external_id, event_id, received_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing\
                                """)
                        .params(
                                event.workspace().value(),
                                event.inbox().value(),
                                event.envelope().externalId(),
                                event.id().value(),
                                at(event.receivedAt()))
                        .update()
                == 1;
    }

    private boolean insertRow(NewEvent event) {
        return jdbc.sql(
                                """
                                insert into inbound_event (workspace_id, id, inbox_id, external_id,
                                    position, sender_key, group_key, headers, body, redactions, state,
                                    received_at, updated_at)
                                values (:workspace, :id, :inbox, :external,
                                    nextval('inbound_position'), :sender, :group, :headers::jsonb,
                                    :body, :redactions::jsonb, 'RECEIVED', :at, :at)\
                                """)
                        .param("workspace", event.workspace().value())
                        .param("id", event.id().value())
                        .param("inbox", event.inbox().value())
                        .param("external", event.envelope().externalId())
                        .param("sender", event.envelope().senderKey())
                        .param("group", event.envelope().groupKey())
                        .param("headers", JSON.writeValueAsString(event.headers()))
                        .param("body", event.body())
                        .param("redactions", JSON.writeValueAsString(event.redactions()))
                        .param("at", at(event.receivedAt()))
                        .update()
                == 1;
    }

    /** Notes where an event stands after one more attempt. */
    public void conclude(InboundEventId id, Conclusion conclusion, Instant now) {
        jdbc.sql(
                        """
                        update inbound_event set state = ?, state_reason = ?, results = ?,
                            attempt_count = attempt_count + 1, updated_at = ?
                        where workspace_id = app_workspace() and id = ?\
                        """)
                .param(conclusion.state().name())
                .param(conclusion.reason())
                .param(Sql.array(conclusion.results()))
                .param(at(now))
                .param(id.value())
                .update();
    }

    /** Puts a parked or ignored event back to the start. */
    void reopen(InboundEventId id, Instant now) {
        jdbc.sql(
                        """
                        update inbound_event set state = 'RECEIVED', state_reason = null, updated_at = ?
                        where workspace_id = app_workspace() and id = ?\
                        """)
                .params(at(now), id.value())
                .update();
    }

    /** Content of events, by position. */
    List<Content> contents(Collection<InboundEventId> ids) {
        return jdbc.sql(
                        """
                        select id, body, redactions, received_at from inbound_event
                        where workspace_id = app_workspace() and id = any(?) order by position\
                        """)
                .param(Sql.array(ids.stream().map(InboundEventId::value).toList()))
                .query((row, _) ->
                        new Content(
                                new InboundEventId(uuid(row, "id")),
                                row.getString("body"),
                                List.of(
                                        JSON.readValue(
                                                row.getString("redactions"), Redaction[].class)),
                                instant(row, "received_at")))
                .list();
    }

    List<InboundEvent> byIds(Collection<InboundEventId> ids) {
        return jdbc.sql(
                        """
                        select * from inbound_event
                        where workspace_id = app_workspace() and id = any(?) order by position\
                        """)
                .param(Sql.array(ids.stream().map(InboundEventId::value).toList()))
                .query(InboundRows::event)
                .list();
    }

    static InboundEvent event(ResultSet row, int number) throws SQLException {
        return new InboundEvent(
                new InboundEventId(uuid(row, "id")),
                new InboxId(uuid(row, "inbox_id")),
                row.getString("external_id"),
                State.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getInt("attempt_count"),
                row.getString("body"),
                Sql.uuids(row, "results"),
                instant(row, "received_at"),
                instant(row, "updated_at"));
    }

    /** What the handler needs of a stored event. */
    record Content(
            InboundEventId id, String body, List<Redaction> redactions, Instant receivedAt) {}

    /**
     * Where an event ended up.
     *
     * @param reason message key; null when APPLIED
     * @param results messages it made or changed
     */
    public record Conclusion(State state, @Nullable String reason, List<UUID> results) {}
}
