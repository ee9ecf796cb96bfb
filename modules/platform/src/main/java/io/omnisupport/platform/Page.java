package io.omnisupport.platform;

import java.util.List;
import java.util.function.Function;

/**
 * Rows in list order, whichever way the page was asked for.
 *
 * @param hasNext rows exist after this page
 * @param hasPrevious rows exist before this page
 */
public record Page<T>(List<Row<T>> rows, boolean hasNext, boolean hasPrevious) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** A row and its sort key as text, the id last. */
    public record Row<T>(T item, List<String> key) {}

    /** The rows without their keys. */
    public List<T> items() {
        return rows.stream().map(Row::item).toList();
    }

    /**
     * Builds a page from up to {@code size + 1} rows read in the direction of the request; the
     * spare row only tells that there is more.
     */
    public static <T> Page<T> of(PageRequest request, List<T> read, Function<T, List<String>> key) {
        boolean more = read.size() > request.size();
        var kept = more ? read.subList(0, request.size()) : read;
        var rows = kept.stream().map(item -> new Row<>(item, key.apply(item))).toList();
        boolean continued = request.from() != null;
        return request.forward()
                ? new Page<>(rows, more, continued)
                : new Page<>(rows.reversed(), continued, more);
    }
}
