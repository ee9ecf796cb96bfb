package io.omnisupport.client.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a session was given.
 *
 * @param renewal what the next tokens are asked for with: refresh or resume token
 * @param session id of an operator's session, else empty
 * @param receivedAt by our own clock
 */
record Tokens(
        String access,
        Instant expiresAt,
        String renewal,
        String session,
        Identity owner,
        Instant receivedAt) {
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Duration SURELY_FRESH = Duration.ofSeconds(60);

    /** False when the token ends within seconds; a wrong clock must not renew all the time. */
    boolean isFresh(Instant now) {
        Duration age = Duration.between(receivedAt, now);
        return Duration.between(now, expiresAt).compareTo(MARGIN) > 0
                || (!age.isNegative() && age.compareTo(SURELY_FRESH) < 0);
    }

    String text() {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "access", access,
                                "expiresAt", expiresAt.toString(),
                                "renewal", renewal,
                                "session", session,
                                "ownerId", owner.id(),
                                "ownerName", owner.name(),
                                "receivedAt", receivedAt.toString()));
    }

    /** Reads what {@link #text} wrote; null when it is something else. */
    static @Nullable Tokens parse(@Nullable String text) {
        try {
            return text == null ? null : of(JsonMapper.shared().readTree(text));
        } catch (JacksonException | java.time.DateTimeException foreign) {
            return null;
        }
    }

    private static Tokens of(JsonNode json) {
        return new Tokens(
                json.path("access").stringValue(),
                Instant.parse(json.path("expiresAt").stringValue()),
                json.path("renewal").stringValue(),
                json.path("session").stringValue(),
                new Identity(
                        json.path("ownerId").stringValue(), json.path("ownerName").stringValue()),
                Instant.parse(json.path("receivedAt").stringValue()));
    }
}
