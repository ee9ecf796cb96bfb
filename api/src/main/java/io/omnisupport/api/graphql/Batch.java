package io.omnisupport.api.graphql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads what many objects refer to in one call. */
public final class Batch {
    private Batch() {}

    /** The referred object of each source; absent where there is none. */
    public static <S, I, V> Map<S, V> of(
            Collection<S> sources,
            Function<S, @Nullable I> reference,
            Function<List<I>, Map<I, V>> find) {
        Set<I> ids =
                sources.stream()
                        .map(reference)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Map<I, V> found = ids.isEmpty() ? Map.of() : find.apply(List.copyOf(ids));
        var bySource = new HashMap<S, V>();
        for (S source : sources) {
            I id = reference.apply(source);
            V value = id == null ? null : found.get(id);
            if (value != null) {
                bySource.put(source, value);
            }
        }
        return bySource;
    }
}
