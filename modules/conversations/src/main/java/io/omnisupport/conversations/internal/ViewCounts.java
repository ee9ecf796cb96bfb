package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.BuiltInView;
import io.omnisupport.conversations.ConversationFilter;
import io.omnisupport.conversations.Conversations.ViewCount;
import io.omnisupport.platform.Actor;
import io.omnisupport.tenancy.OperatorId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands beside the views: sizes are kept; unread ones are few, for most are answered. */
@Component
class ViewCounts {
    private static final int MOST_UNREAD = 100;

    private final ViewSizes sizes;
    private final JdbcClient jdbc;

    ViewCounts(ViewSizes sizes, JdbcClient jdbc) {
        this.sizes = sizes;
        this.jdbc = jdbc;
    }

    /** In one statement for the sizes and one for what is unread. */
    List<ViewCount> of(Actor actor) {
        UUID id = actor.id();
        String mine = id == null ? "" : ViewSizes.mine(new OperatorId(id));
        var buckets =
                Arrays.stream(BuiltInView.values())
                        .map(view -> view == BuiltInView.MINE ? mine : view.name())
                        .toList();
        Map<String, Integer> known = sizes.of(buckets);
        Map<BuiltInView, Integer> unread = unread(actor);
        return Arrays.stream(BuiltInView.values())
                .map(view ->
                        new ViewCount(
                                view,
                                known.getOrDefault(buckets.get(view.ordinal()), 0),
                                unread.getOrDefault(view, 0)))
                .toList();
    }

    private Map<BuiltInView, Integer> unread(Actor actor) {
        var filters = new FilterSql(actor);
        var parts =
                Arrays.stream(BuiltInView.values())
                        .map(view ->
                                """
                                select '%s' as view, count(*) as unread from (
                                    select 1 from conversation c
                                    where c.workspace_id = app_workspace() and %s limit %d) c\
                                """
                                        .formatted(view, filters.of(unreadOf(view)), MOST_UNREAD))
                        .toList();
        var unread = new HashMap<BuiltInView, Integer>();
        jdbc.sql(String.join(" union all ", parts))
                .params(filters.parameters())
                .query(row -> {
                    unread.put(BuiltInView.valueOf(row.getString("view")), row.getInt("unread"));
                });
        return unread;
    }

    private static ConversationFilter unreadOf(BuiltInView view) {
        return new ConversationFilter(
                view, null, null, null, null, null, null, true, null, null, List.of(), List.of());
    }
}
