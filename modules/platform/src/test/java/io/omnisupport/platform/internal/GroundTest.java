package io.omnisupport.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.platform.DomainEvent;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.FieldEncryption;
import io.omnisupport.platform.IdempotencyKeys;
import io.omnisupport.platform.IdempotencyKeys.Claim;
import io.omnisupport.platform.KeyRotation;
import io.omnisupport.platform.SignedTokens;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@SpringBootTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class GroundTest {
    private final WorkspaceId mine = new WorkspaceId(UuidV7.next());
    private final WorkspaceId other = new WorkspaceId(UuidV7.next());

    @Autowired Transactions transactions;
    @Autowired EventLog log;
    @Autowired IdempotencyKeys keys;
    @Autowired FieldEncryption encryption;
    @Autowired KeyRotation rotation;
    @Autowired SignedTokens tokens;
    @Autowired JdbcClient jdbc;

    record BellRung(UUID subject) implements DomainEvent {}

    private SystemActor actor(WorkspaceId workspace) {
        return new SystemActor(workspace, "test");
    }

    @Test
    void showsNoRowWithoutAWorkspaceAndOnlyOwnRowsWithOne() {
        transactions.write(mine, () -> log.append(actor(mine), new BellRung(mine.value())));
        transactions.write(other, () -> log.append(actor(other), new BellRung(other.value())));

        assertThat(jdbc.sql("select count(*) from event_log").query(Long.class).single()).isZero();
        assertThat(
                        transactions.read(
                                mine,
                                () ->
                                        jdbc.sql("select distinct workspace_id from event_log")
                                                .query(UUID.class)
                                                .list()))
                .containsExactly(mine.value());
    }

    @Test
    void hidesRowsOnTheDirectWayToAPartitionToo() {
        transactions.write(mine, () -> log.append(actor(mine), new BellRung(mine.value())));

        var partitions =
                jdbc.sql(
                                "select inhrelid::regclass::text from pg_inherits where inhparent = 'event_log'::regclass")
                        .query(String.class)
                        .list();

        assertThat(partitions).isNotEmpty();
        for (String partition : partitions) {
            assertThat(jdbc.sql("select count(*) from " + partition).query(Long.class).single())
                    .isZero();
        }
    }

    @Test
    void forcesIsolationOnEveryTableWithAWorkspace() {
        var open =
                jdbc.sql(
                                """
                                select c.relname from pg_class c
                                join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
                                where c.relkind in ('r', 'p') and not c.relforcerowsecurity\
                                """)
                        .query(String.class)
                        .list();

        assertThat(open).isEmpty();
    }

    @Test
    void refusesToWriteForAnotherWorkspace() {
        assertThatThrownBy(() ->
                        transactions.write(
                                mine, () -> log.append(actor(other), new BellRung(other.value()))))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> transactions.write(mine, () -> transactions.read(other, () -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverChangesTheLog() {
        transactions.write(mine, () -> log.append(actor(mine), new BellRung(mine.value())));

        assertThatThrownBy(() ->
                        transactions.write(mine, () -> jdbc.sql("delete from event_log").update()))
                .hasMessageContaining("append-only");
    }

    @Test
    void rollsTheEventBackWithItsTransaction() {
        assertThatThrownBy(() ->
                        transactions.write(
                                mine,
                                () -> {
                                    log.append(actor(mine), new BellRung(mine.value()));
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");

        assertThat(log.readAfter(mine, 0, 10)).isEmpty();
    }

    @Test
    void answersARepeatedKeyWithTheFirstResult() {
        var result = UuidV7.next();
        assertThat(claim("a-first-key", "one")).isInstanceOf(Claim.Fresh.class);
        transactions.write(
                mine,
                () -> {
                    keys.claim(actor(mine), "send", "a-second-key", "one");
                    keys.complete(actor(mine), "send", "a-second-key", result);
                });

        assertThat(claim("a-second-key", "one")).isEqualTo(new Claim.Repeated(result));
        assertThat(claim("a-second-key", "two")).isEqualTo(new Claim.Conflicting(result));
    }

    private Claim claim(String key, String fingerprint) {
        return transactions.write(mine, () -> keys.claim(actor(mine), "send", key, fingerprint));
    }

    @Test
    void readsOldCiphertextsAfterARotation() {
        byte[] before = encryption.encrypt(mine, "phone", "+79161234567");
        rotation.rotate(mine);
        byte[] after = encryption.encrypt(mine, "phone", "+79161234567");

        assertThat(encryption.decrypt(mine, "phone", before)).isEqualTo("+79161234567");
        assertThat(encryption.decrypt(mine, "phone", after)).isEqualTo("+79161234567");
        assertThat(List.of(before[1], before[2], before[3], before[4]))
                .isNotEqualTo(List.of(after[1], after[2], after[3], after[4]));
    }

    @Test
    void refusesACiphertextOfAnotherFieldOrWorkspace() {
        byte[] cipher = encryption.encrypt(mine, "phone", "+79161234567");

        assertThatThrownBy(() -> encryption.decrypt(mine, "email", cipher))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> encryption.decrypt(other, "phone", cipher))
                .isInstanceOf(IllegalStateException.class);
        assertThat(encryption.blindIndex(mine, "phone", "1"))
                .isEqualTo(encryption.blindIndex(mine, "phone", "1"))
                .isNotEqualTo(encryption.blindIndex(other, "phone", "1"));
    }

    @Test
    void readsOnlyItsOwnLiveTokens() {
        String token = tokens.sign("page", null, List.of("a", "b"));
        String dead = tokens.sign("page", Instant.now().minusSeconds(1), List.of("a"));

        assertThat(tokens.read("page", token)).containsExactly("a", "b");
        assertThat(tokens.read("file", token)).isNull();
        assertThat(tokens.read("page", "x" + token)).isNull();
        assertThat(tokens.read("page", "nonsense")).isNull();
        assertThat(tokens.read("page", dead)).isNull();
    }
}
