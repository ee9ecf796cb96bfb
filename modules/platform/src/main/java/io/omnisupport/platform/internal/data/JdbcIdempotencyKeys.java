package io.omnisupport.platform.internal.data;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.IdempotencyKeys;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys in a table; the insert waits for another transaction that holds the same key. */
@Component
class JdbcIdempotencyKeys implements IdempotencyKeys {
    private static final Duration RETENTION = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcIdempotencyKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Claim claim(Actor actor, String operation, String key, String fingerprint) {
        var now = Timestamp.from(clock.instant());
        var expired = Timestamp.from(clock.instant().minus(RETENTION));
        int claimed =
                jdbc.sql(
                                """
                                insert into idempotency_key as known
                                    (workspace_id, principal, operation, key, fingerprint, created_at)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict (workspace_id, principal, operation, key) do update
                                set fingerprint = excluded.fingerprint, result = null,
                                    created_at = excluded.created_at
                                where known.created_at < ? or known.result is null\
                                """)
                        .params(
                                actor.workspace().value(),
                                principal(actor),
                                operation,
                                key,
                                fingerprint,
                                now,
                                expired)
                        .update();
        return claimed == 1 ? new Claim.Fresh() : earlier(actor, operation, key, fingerprint);
    }

    @Override
    public void complete(Actor actor, String operation, String key, UUID result) {
        jdbc.sql(
                        """
                        update idempotency_key set result = ?
                        where workspace_id = ? and principal = ? and operation = ? and key = ?\
                        """)
                .params(result, actor.workspace().value(), principal(actor), operation, key)
                .update();
    }

    private Claim earlier(Actor actor, String operation, String key, String fingerprint) {
        return jdbc.sql(
                        """
                        select fingerprint, result from idempotency_key
                        where workspace_id = ? and principal = ? and operation = ? and key = ?\
                        """)
                .params(actor.workspace().value(), principal(actor), operation, key)
                .query((row, number) -> {
                    UUID result = row.getObject("result", UUID.class);
                    return row.getString("fingerprint").equals(fingerprint)
                            ? new Claim.Repeated(result)
                            : (Claim) new Claim.Conflicting(result);
                })
                .single();
    }

    /** Makes room; what is expired is reusable anyway. */
    int deleteExpired() {
        return jdbc.sql("delete from idempotency_key where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(RETENTION)))
                .update();
    }

    private static String principal(Actor actor) {
        @Nullable UUID id = actor.id();
        return actor.kind() + ":" + (id == null ? actor.name() : id);
    }
}
