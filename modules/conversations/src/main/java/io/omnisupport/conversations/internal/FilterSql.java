package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.BuiltInView;
import io.omnisupport.conversations.ConversationFilter;
import io.omnisupport.conversations.ConversationFilter.Reference;
import io.omnisupport.conversations.ConversationFilter.Span;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Choice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A filter as a condition on {@code conversation c} left-joined with the viewer's marks. */
final class FilterSql {
    private static final String IN_WORK = "c.status not in ('SNOOZED', 'RESOLVED', 'CLOSED')";
    private static final UUID NOBODY = new UUID(0, 0);

    private final UUID viewer;
    private final Map<String, Object> parameters = new HashMap<>();

    FilterSql(Actor actor) {
        UUID id = actor.id();
        this.viewer = id == null ? NOBODY : id;
    }

    /** The condition; its parameters are in {@link #parameters}. */
    String of(ConversationFilter filter) {
        var parts = new ArrayList<String>();
        narrow(parts, filter);
        filter.any().stream()
                .map(this::of)
                .reduce((left, right) -> left + " or " + right)
                .ifPresent(any -> parts.add("(" + any + ")"));
        filter.not().forEach(not -> parts.add("(" + of(not) + ") is not true"));
        return parts.isEmpty() ? "true" : "(" + String.join(" and ", parts) + ")";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void narrow(List<String> parts, ConversationFilter filter) {
        if (filter.view() != null) {
            parts.add(view(filter.view()));
        }
        choice(parts, "c.status", filter.status(), Enum::name);
        choice(parts, "c.handled_by", filter.handledBy(), Enum::name);
        choice(parts, "c.inbox_id", filter.inbox(), id -> id);
        reference(parts, "c.assignee_id", filter.assignee(), id -> id.value());
        reference(parts, "c.customer_id", filter.customer(), id -> id.value());
        if (filter.isWaiting() != null) {
            parts.add("c.waiting_since is " + (filter.isWaiting() ? "not null" : "null"));
        }
        if (filter.isUnread() != null) {
            parts.add(unread() + (filter.isUnread() ? "" : " is not true"));
        }
        span(parts, "c.last_activity_at", filter.lastActivityAt());
        span(parts, "c.created_at", filter.createdAt());
    }

    private String view(BuiltInView view) {
        return switch (view) {
            case MINE -> "(c.assignee_id = " + parameter(viewer) + " and " + IN_WORK + ")";
            case UNASSIGNED -> "(c.assignee_id is null and " + IN_WORK + ")";
            case ALL -> "c.status not in ('RESOLVED', 'CLOSED')";
            case WAITING -> "(c.waiting_since is not null and " + IN_WORK + ")";
            case CLOSED -> "c.status in ('RESOLVED', 'CLOSED')";
        };
    }

    /** Something of the customer's is neither answered nor read, or was put aside as unread. */
    private String unread() {
        String mark =
                "select 1 from read_mark m where m.workspace_id = c.workspace_id"
                        + " and m.conversation_id = c.id and m.operator_id = "
                        + parameter(viewer);
        return "((c.waiting_since is not null and not exists ("
                + mark
                + " and m.read_count >= c.inbound_count)) or exists ("
                + mark
                + " and m.is_put_aside))";
    }

    private <T> void choice(
            List<String> parts,
            String column,
            @Nullable Choice<T> choice,
            Function<T, Object> value) {
        if (choice != null) {
            among(parts, column, choice.in(), value, "in");
            among(parts, column, choice.notIn(), value, "not in");
        }
    }

    private <T> void reference(
            List<String> parts,
            String column,
            @Nullable Reference<T> reference,
            Function<T, Object> value) {
        if (reference == null) {
            return;
        }
        among(parts, column, reference.in(), value, "in");
        if (reference.notIn() != null && !reference.notIn().isEmpty()) {
            var values = reference.notIn().stream().map(value).toList();
            parts.add("(%1$s is null or %1$s not in (%2$s))".formatted(column, parameter(values)));
        }
        if (reference.isNull() != null) {
            parts.add(column + " is " + (reference.isNull() ? "null" : "not null"));
        }
    }

    private <T> void among(
            List<String> parts,
            String column,
            @Nullable Collection<T> wanted,
            Function<T, Object> value,
            String operator) {
        if (wanted == null) {
            return;
        }
        if (wanted.isEmpty()) {
            parts.add(operator.equals("in") ? "false" : "true");
        } else {
            var values = wanted.stream().map(value).toList();
            parts.add(column + " " + operator + " (" + parameter(values) + ")");
        }
    }

    private void span(List<String> parts, String column, @Nullable Span span) {
        if (span != null && span.from() != null) {
            parts.add(column + " >= " + parameter(span.from()));
        }
        if (span != null && span.to() != null) {
            parts.add(column + " < " + parameter(span.to()));
        }
    }

    private String parameter(Object value) {
        String name = "f" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }
}
