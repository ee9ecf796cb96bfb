package io.omnisupport.channels.internal.inbound;

import static io.omnisupport.platform.Sql.at;

import io.omnisupport.channels.InboundEvent;
import io.omnisupport.channels.InboundEvent.State;
import io.omnisupport.channels.InboundEvents.Wanted;
import io.omnisupport.channels.InboxId;
import io.omnisupport.platform.Choice;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    Page<InboundEvent> page(Wanted wanted, PageRequest request) {
        String order = request.forward() ? "desc" : "asc";
        List<String> from = request.from();
        var parameters = new HashMap<String, Object>();
        var sql =
                new StringBuilder("select * from inbound_event")
                        .append(condition(wanted, parameters));
        if (from != null) {
            sql.append(" and (received_at, id) ")
                    .append(request.forward() ? "<" : ">")
                    .append(" (:time, :id)");
            parameters.put("time", at(Instant.parse(from.get(0))));
            parameters.put("id", UUID.fromString(from.get(1)));
        }
        sql.append(
                " order by received_at %1$s, id %1$s limit %2$d"
                        .formatted(order, request.size() + 1));
        var query = jdbc.sql(sql.toString()).params(parameters);
        return Page.of(request, query.query(InboundRows::event).list(), InboundPages::key);
    }

    /** Matching events, but never more than so many. */
    int countUpTo(Wanted wanted, int most) {
        var parameters = new HashMap<String, Object>();
        return jdbc.sql(
                        "select count(*) from (select 1 from inbound_event%s limit %d) counted"
                                .formatted(condition(wanted, parameters), most))
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private static String condition(Wanted wanted, Map<String, Object> parameters) {
        return " where workspace_id = app_workspace()"
                + among("inbox_id", wanted.inboxes(), InboxId::value, parameters)
                + among("state", wanted.states(), State::name, parameters);
    }

    private static <T> String among(
            String column,
            Choice<T> choice,
            Function<T, Object> value,
            Map<String, Object> parameters) {
        return among(column, "in", choice.in(), value, parameters)
                + among(column, "not in", choice.notIn(), value, parameters);
    }

    private static <T> String among(
            String column,
            String operator,
            @Nullable Set<T> wanted,
            Function<T, Object> value,
            Map<String, Object> parameters) {
        if (wanted == null) {
            return "";
        }
        if (wanted.isEmpty()) {
            return operator.equals("in") ? " and false" : "";
        }
        String name = "p" + parameters.size();
        parameters.put(name, wanted.stream().map(value).toList());
        return " and %s %s (:%s)".formatted(column, operator, name);
    }

    private static List<String> key(InboundEvent event) {
        return List.of(event.createdAt().toString(), event.id().value().toString());
    }
}
