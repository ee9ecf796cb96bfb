package io.omnisupport.customers;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person who writes in, over all channels.
 *
 * @param phone E.164, unmasked; null when unknown
 */
public record Customer(
        CustomerId id,
        String name,
        Stage stage,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Locale locale,
        Instant createdAt,
        Instant updatedAt) {
    /** How well we know the person; not an entity of its own. */
    public enum Stage {
        VISITOR,
        LEAD,
        CUSTOMER
    }
}
