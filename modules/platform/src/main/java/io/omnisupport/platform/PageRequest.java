package io.omnisupport.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset list.
 *
 * @param size rows wanted, 1 to 100
 * @param forward true: from the start or after the key; false: from the end or before it
 * @param from sort key of the row to continue from; null begins at the end that {@code forward}
 *     says
 */
public record PageRequest(int size, boolean forward, @Nullable List<String> from) {
    /** The first rows. */
    public static PageRequest first(int size) {
        return new PageRequest(size, true, null);
    }

    /** The last rows. */
    public static PageRequest last(int size) {
        return new PageRequest(size, false, null);
    }
}
