package io.omnisupport.channels.internal.inbound;

import static io.omnisupport.platform.Sql.at;

import io.omnisupport.channels.InboundEvent;
import io.omnisupport.channels.InboundEvent.State;
import io.omnisupport.channels.InboxId;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of the vault, newest first. */
@Component
class InboundPages {
    private final JdbcClient jdbc;

    InboundPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the transaction's workspace. */
    Page<InboundEvent> page(Set<InboxId> inboxes, Set<State> states, PageRequest request) {
        String order = request.forward() ? " desc" : " asc";
        List<String> from = request.from();
        var sql =
                new StringBuilder(
                                "select * from inbound_event where workspace_id = app_workspace()")
                        .append(inboxes.isEmpty() ? "" : " and inbox_id = any(:inboxes)")
                        .append(states.isEmpty() ? "" : " and state = any(:states)");
        if (from != null) {
            sql.append(" and (received_at, id) ")
                    .append(request.forward() ? "<" : ">")
                    .append(" (:time, :id)");
        }
        sql.append(" order by received_at").append(order).append(", id").append(order);
        var query =
                jdbc.sql(sql.append(" limit :limit").toString())
                        .param("limit", request.size() + 1)
                        .param("inboxes", Sql.array(inboxes.stream().map(InboxId::value).toList()))
                        .param("states", states.stream().map(State::name).toArray(String[]::new));
        if (from != null) {
            query =
                    query.param("time", at(Instant.parse(from.get(0))))
                            .param("id", UUID.fromString(from.get(1)));
        }
        return Page.of(request, query.query(InboundRows::event).list(), InboundPages::key);
    }

    private static List<String> key(InboundEvent event) {
        return List.of(event.createdAt().toString(), event.id().value().toString());
    }
}
