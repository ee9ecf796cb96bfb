package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.SignedTokens;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.OperatorId;
import io.omnisupport.tenancy.SessionId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The texts that prove a session. A refresh token is signed, and holds a secret of which we keep
 * the hash: neither our database nor our signing key alone makes one.
 */
@Component
class SessionTokens {
    private static final String ACCESS = "session.access";
    private static final String REFRESH = "session.refresh";
    private static final int SECRET_BYTES = 32;

    private final SignedTokens tokens;
    private final SecureRandom random = new SecureRandom();

    SessionTokens(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** What an access token says. */
    record Access(
            WorkspaceId workspace,
            OperatorId operator,
            SessionId session,
            int epoch,
            Instant expiresAt) {}

    /** What a refresh token says. */
    record Refresh(WorkspaceId workspace, SessionId session, int generation, String secret) {
        byte[] secretHash() {
            return sha256(secret);
        }
    }

    String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String sign(Access access) {
        return tokens.sign(
                ACCESS,
                access.expiresAt(),
                List.of(
                        access.workspace().value().toString(),
                        access.operator().value().toString(),
                        access.session().value().toString(),
                        Integer.toString(access.epoch()),
                        Long.toString(access.expiresAt().getEpochSecond())));
    }

    @Nullable Access readAccess(String token) {
        var parts = tokens.read(ACCESS, token);
        return parts == null
                ? null
                : new Access(
                        new WorkspaceId(UUID.fromString(parts.get(0))),
                        new OperatorId(UUID.fromString(parts.get(1))),
                        new SessionId(UUID.fromString(parts.get(2))),
                        Integer.parseInt(parts.get(3)),
                        Instant.ofEpochSecond(Long.parseLong(parts.get(4))));
    }

    String sign(Refresh refresh, Instant expiresAt) {
        return tokens.sign(
                REFRESH,
                expiresAt,
                List.of(
                        refresh.workspace().value().toString(),
                        refresh.session().value().toString(),
                        Integer.toString(refresh.generation()),
                        refresh.secret()));
    }

    @Nullable Refresh readRefresh(String token) {
        var parts = tokens.read(REFRESH, token);
        return parts == null
                ? null
                : new Refresh(
                        new WorkspaceId(UUID.fromString(parts.get(0))),
                        new SessionId(UUID.fromString(parts.get(1))),
                        Integer.parseInt(parts.get(2)),
                        parts.get(3));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
