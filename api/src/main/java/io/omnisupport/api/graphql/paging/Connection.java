package io.omnisupport.api.graphql.paging;

import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.platform.Page;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as the Relay cursor specification wants it.
 *
 * @param count number of rows in the whole list, asked for only when selected
 */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, Count count) {
    /** A row and its position. */
    public record Edge<T>(String cursor, T node) {}

    /** Where the page stands. */
    public record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    /** How to count the whole list. */
    public interface Count {
        /** The number; null when it would cost too much. */
        CompletableFuture<@Nullable Integer> of(DataFetchingEnvironment environment);

        /** Counts at once. */
        static Count exact(IntSupplier count) {
            return _ -> CompletableFuture.completedFuture(count.getAsInt());
        }

        /** Counts at once, or gives up. */
        static Count bounded(Supplier<OptionalInt> count) {
            return _ -> {
                OptionalInt number = count.get();
                return CompletableFuture.completedFuture(
                        number.isPresent() ? number.getAsInt() : null);
            };
        }
    }

    /** The rows without cursors. */
    public List<T> nodes() {
        return edges.stream().map(Edge::node).toList();
    }

    static <T> Connection<T> of(Page<T> page, Function<List<String>, String> cursor, Count count) {
        List<Edge<T>> edges =
                page.rows().stream()
                        .map(row -> new Edge<>(cursor.apply(row.key()), row.item()))
                        .toList();
        return new Connection<>(
                edges,
                new PageInfo(
                        page.hasNext(),
                        page.hasPrevious(),
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()),
                count);
    }
}
