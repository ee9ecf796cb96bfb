package io.omnisupport.channels.internal.widget;

import io.omnisupport.channels.internal.widget.VisitorRows.Session;
import io.omnisupport.platform.SignedTokens;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of sessions that only we can have written. */
@Component
class VisitorTokens {
    private static final String ACCESS = "widget-access";
    private static final String RESUME = "widget-resume";

    private final SignedTokens tokens;

    VisitorTokens(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** What a token says. */
    record Named(WorkspaceId workspace, UUID session, Instant expiresAt) {}

    String access(Session session, Instant expiresAt) {
        return sign(ACCESS, session, expiresAt);
    }

    String resume(Session session, Instant expiresAt) {
        return sign(RESUME, session, expiresAt);
    }

    @Nullable Named readAccess(String token) {
        return read(ACCESS, token);
    }

    @Nullable Named readResume(String token) {
        return read(RESUME, token);
    }

    private String sign(String purpose, Session session, Instant expiresAt) {
        Instant whole = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        return tokens.sign(
                purpose,
                whole,
                List.of(
                        session.workspace().value().toString(),
                        session.id().toString(),
                        whole.toString()));
    }

    private @Nullable Named read(String purpose, String token) {
        List<String> parts = tokens.read(purpose, token);
        return parts == null
                ? null
                : new Named(
                        new WorkspaceId(UUID.fromString(parts.get(0))),
                        UUID.fromString(parts.get(1)),
                        Instant.parse(parts.get(2)));
    }
}
