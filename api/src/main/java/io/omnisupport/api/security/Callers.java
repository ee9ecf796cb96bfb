package io.omnisupport.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.api.security.Caller.Staff;
import io.omnisupport.api.security.Caller.Stranger;
import io.omnisupport.api.security.Caller.Visitor;
import io.omnisupport.channels.WidgetSessions;
import io.omnisupport.tenancy.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells who a bearer token stands for. Revocation is known within 5 seconds. */
@Component
public class Callers {
    private static final String BEARER = "Bearer ";
    private static final Duration BELIEVED = Duration.ofSeconds(5);
    private static final long MOST = 50_000;

    private final Sessions sessions;
    private final WidgetSessions widgetSessions;
    private final Clock clock;
    private final Cache<String, Optional<Visitor>> visitors =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(MOST).build();

    Callers(Sessions sessions, WidgetSessions widgetSessions, Clock clock) {
        this.sessions = sessions;
        this.widgetSessions = widgetSessions;
        this.clock = clock;
    }

    /** The holder of an {@code Authorization} header; a stranger without a token that holds. */
    public Caller of(@Nullable String authorization) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return new Stranger();
        }
        Known known = known(authorization.substring(BEARER.length()).strip());
        return known == null ? new Stranger() : known;
    }

    /** Whether the token holds with the same rights, asked anew. */
    public boolean stillHolds(Known caller) {
        return caller.expiresAt().isAfter(clock.instant())
                && known(caller.token()) instanceof Known now
                && now.scopes().equals(caller.scopes());
    }

    /** What the caller's own sign-out ended is forgotten at once on this node. */
    public void forget(Known caller) {
        visitors.invalidate(caller.token());
    }

    private @Nullable Known known(String token) {
        var operator = sessions.authenticate(token);
        if (operator != null) {
            return new Staff(operator.actor(), operator.session(), operator.expiresAt(), token);
        }
        return visitors.get(token, this::visitor)
                .filter(visitor -> visitor.expiresAt().isAfter(clock.instant()))
                .orElse(null);
    }

    private Optional<Visitor> visitor(String token) {
        return Optional.ofNullable(widgetSessions.authenticate(token))
                .map(signedIn -> new Visitor(signedIn.actor(), signedIn.expiresAt(), token));
    }
}
