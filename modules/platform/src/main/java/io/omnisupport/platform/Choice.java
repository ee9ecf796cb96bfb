package io.omnisupport.platform;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Condition on a value of a closed set.
 *
 * @param in any of these; null is no such condition
 * @param notIn none of these; null is no such condition
 */
public record Choice<T>(@Nullable Set<T> in, @Nullable Set<T> notIn) {
    /** No condition. */
    public static <T> Choice<T> any() {
        return new Choice<>(null, null);
    }
}
