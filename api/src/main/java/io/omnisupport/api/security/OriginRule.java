package io.omnisupport.api.security;

import io.omnisupport.api.security.Caller.Staff;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of strangers may carry the widget, but must not use an operator's token: staff calls come
 * from our own pages, from pages that are configured, or from programs, which send no origin.
 */
@Component
public class OriginRule {
    private final Set<String> allowed;

    OriginRule(SecurityProperties properties) {
        this.allowed = Set.copyOf(properties.staffOrigins());
    }

    /**
     * Whether this caller may call from a page.
     *
     * @param origin the {@code Origin} header
     * @param host the {@code Host} header
     */
    public boolean allows(Caller caller, @Nullable String origin, @Nullable String host) {
        return !(caller instanceof Staff)
                || origin == null
                || allowed.contains(origin.toLowerCase(Locale.ROOT))
                || isSameHost(origin, host);
    }

    private static boolean isSameHost(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException | NullPointerException opaque) {
            return false;
        }
    }
}
