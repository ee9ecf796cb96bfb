package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;

import io.omnisupport.conversations.TimelineItem;
import io.omnisupport.platform.PageRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Page through what happened, by time and then id. {@code first} begins with the oldest.
 *
 * @param alias of the table that has {@code occurred_at} and {@code id}
 */
record TimeKeyset(String alias, PageRequest page) {
    private static final Comparator<TimelineItem> BY_TIME =
            Comparator.comparing(TimelineItem::occurredAt)
                    .thenComparing(item -> item.id().value(), TimeKeyset::compareAsStored);

    /** Condition, order and limit; one row more than asked for. */
    String sql() {
        String from =
                page.from() == null
                        ? ""
                        : "and (%1$s.occurred_at, %1$s.id) %2$s (:keyAt, :keyId)"
                                .formatted(alias, page.forward() ? ">" : "<");
        return "%1$s order by %2$s.occurred_at %3$s, %2$s.id %3$s limit %4$d"
                .formatted(from, alias, page.forward() ? "asc" : "desc", page.size() + 1);
    }

    Map<String, Object> parameters() {
        var from = page.from();
        return from == null
                ? Map.of()
                : Map.of(
                        "keyAt",
                        at(Instant.parse(from.get(0))),
                        "keyId",
                        UUID.fromString(from.get(1)));
    }

    /** In the direction of the request, whatever order a join left. */
    <T extends TimelineItem> List<T> sorted(List<T> read) {
        return read.stream().sorted(page.forward() ? BY_TIME : BY_TIME.reversed()).toList();
    }

    static List<String> key(TimelineItem item) {
        return List.of(item.occurredAt().toString(), item.id().value().toString());
    }

    /** As PostgreSQL sorts them: unsigned, from the left. */
    private static int compareAsStored(UUID left, UUID right) {
        int high =
                Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
