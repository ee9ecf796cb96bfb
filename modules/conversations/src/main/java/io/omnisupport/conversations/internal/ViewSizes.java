package io.omnisupport.conversations.internal;

import static java.util.stream.Collectors.toMap;

import io.omnisupport.conversations.BuiltInView;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.OperatorId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sizes of views, kept as differences: writers add rows and never wait for each other, readers add
 * them up, and {@link #sumUp} keeps them few.
 */
@Component
class ViewSizes {
    private static final int MANY = 16;

    private final JdbcClient jdbc;

    ViewSizes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a conversation counts. */
    static Set<String> buckets(ConversationEntity row) {
        var buckets = new HashSet<String>();
        buckets.add((row.standing().isEnded() ? BuiltInView.CLOSED : BuiltInView.ALL).name());
        if (row.standing().isShownToWork()) {
            OperatorId assignee = row.standing().assignee();
            buckets.add(assignee == null ? BuiltInView.UNASSIGNED.name() : mine(assignee));
            if (row.isWaiting()) {
                buckets.add(BuiltInView.WAITING.name());
            }
        }
        return buckets;
    }

    static String mine(OperatorId operator) {
        return BuiltInView.MINE + ":" + operator.value();
    }

    void moved(WorkspaceId workspace, Set<String> before, Set<String> after) {
        for (String left : minus(before, after)) {
            add(workspace, left, -1);
        }
        for (String entered : minus(after, before)) {
            add(workspace, entered, 1);
        }
    }

    Map<String, Integer> of(Collection<String> buckets) {
        return jdbc
                .sql(
                        """
                        select bucket, sum(difference)::int as size from view_size
                        where workspace_id = app_workspace() and bucket in (:buckets)
                        group by bucket\
                        """)
                .param("buckets", buckets)
                .query((row, _) -> Map.entry(row.getString("bucket"), row.getInt("size")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Replaces many differences of a bucket by their sum; in a system transaction. */
    int sumUp() {
        return jdbc.sql(
                        """
                        with many as (
                            select workspace_id, bucket from view_size
                            group by workspace_id, bucket having count(*) > ?),
                        gone as (
                            delete from view_size v using many m
                            where v.workspace_id = m.workspace_id and v.bucket = m.bucket
                            returning v.workspace_id, v.bucket, v.difference)
                        insert into view_size (workspace_id, bucket, difference)
                        select workspace_id, bucket, sum(difference) from gone
                        group by workspace_id, bucket\
                        """)
                .param(MANY)
                .update();
    }

    private void add(WorkspaceId workspace, String bucket, int difference) {
        jdbc.sql("insert into view_size (workspace_id, bucket, difference) values (?, ?, ?)")
                .params(workspace.value(), bucket, difference)
                .update();
    }

    private static List<String> minus(Set<String> from, Set<String> what) {
        return from.stream().filter(bucket -> !what.contains(bucket)).sorted().toList();
    }
}
