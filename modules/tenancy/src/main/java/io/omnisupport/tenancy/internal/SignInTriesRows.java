package io.omnisupport.tenancy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of tries, in a system transaction. */
@Component
class SignInTriesRows {
    private static final Duration KNOWN_MEMORY = Duration.ofDays(180);

    private final JdbcClient jdbc;

    SignInTriesRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True when a right password was given behind this key within half a year. */
    boolean isKnown(byte[] key, Instant now) {
        return jdbc.sql("select known from sign_in_tries where key = ? and forget_at > ?")
                .params(key, at(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The row, made if missing, locked until the transaction ends. */
    SignInTries lock(byte[] key, Instant now) {
        jdbc.sql(
                        """
                        insert into sign_in_tries
                            (key, failures, failed_at, open_at, known, forget_at)
                        values (:key, 0, :now, :now, false, :forget)
                        on conflict (key) do nothing
                        """)
                .param("key", key)
                .param("now", at(now))
                .param("forget", at(now.plus(SignInTries.MEMORY)))
                .update();
        return jdbc.sql(
                        """
                        select key, failures, failed_at, open_at from sign_in_tries
                        where key = ? for update
                        """)
                .param(key)
                .query(SignInTriesRows::read)
                .single();
    }

    void save(SignInTries tries, Instant now) {
        jdbc.sql(
                        """
                        update sign_in_tries set failures = :failures, failed_at = :failedAt,
                            open_at = :openAt, forget_at = greatest(forget_at, :forget)
                        where key = :key
                        """)
                .param("failures", tries.failures())
                .param("failedAt", at(tries.failedAt()))
                .param("openAt", at(tries.openAt()))
                .param("forget", at(now.plus(SignInTries.MEMORY)))
                .param("key", tries.key())
                .update();
    }

    /** Forgives the key, and remembers it as one that knew the password. */
    void know(byte[] key, Instant now) {
        jdbc.sql(
                        """
                        insert into sign_in_tries
                            (key, failures, failed_at, open_at, known, forget_at)
                        values (:key, 0, :now, :now, true, :forget)
                        on conflict (key) do update set failures = 0, open_at = :now,
                            known = true, forget_at = :forget
                        """)
                .param("key", key)
                .param("now", at(now))
                .param("forget", at(now.plus(KNOWN_MEMORY)))
                .update();
    }

    /** Deletes a few rows that say nothing any more, so that guesses can't fill the table. */
    int sweep(Instant now) {
        return jdbc.sql(
                        """
                        delete from sign_in_tries where key in (
                            select key from sign_in_tries where forget_at < ?
                            order by forget_at limit 20 for update skip locked)
                        """)
                .param(at(now))
                .update();
    }

    private static SignInTries read(ResultSet row, int index) throws SQLException {
        return new SignInTries(
                row.getBytes("key"),
                row.getInt("failures"),
                row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                row.getObject("open_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
