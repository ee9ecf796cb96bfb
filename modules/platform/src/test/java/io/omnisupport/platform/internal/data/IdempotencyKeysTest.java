package io.omnisupport.platform.internal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.platform.IdempotencyKeys.Claim;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class IdempotencyKeysTest {
    private static final String KEY = "a-key";
    private final WorkspaceId workspace = new WorkspaceId(UuidV7.next());
    private final SystemActor actor = new SystemActor(workspace, "test");

    @Autowired Transactions transactions;
    @Autowired JdbcIdempotencyKeys keys;
    @Autowired JdbcClient jdbc;

    private UUID sendOnce(AtomicInteger sent) {
        return transactions.write(
                workspace,
                () ->
                        switch (keys.claim(actor, "send", KEY, "hello")) {
                            case Claim.Fresh() -> {
                                sent.incrementAndGet();
                                UUID result = UuidV7.next();
                                keys.complete(actor, "send", KEY, result);
                                yield result;
                            }
                            case Claim.Repeated(UUID result) -> result;
                            case Claim.Conflicting(UUID result) -> throw new AssertionError(result);
                        });
    }

    @Test
    void doesOnceWhatManyAskForAtOnce() throws Exception {
        var sent = new AtomicInteger();
        var results = new ArrayList<Future<UUID>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                results.add(threads.submit(() -> sendOnce(sent)));
            }
        }

        assertThat(sent).hasValue(1);
        UUID result = results.getFirst().get();
        for (var other : results) {
            assertThat(other.get()).isEqualTo(result);
        }
    }

    @Test
    void leavesAKeyFreeWhoseTransactionFailed() {
        assertThatThrownBy(() ->
                        transactions.write(
                                workspace,
                                () -> {
                                    keys.claim(actor, "send", KEY, "hello");
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");
        var sent = new AtomicInteger();
        sendOnce(sent);

        assertThat(sent).hasValue(1);
    }

    @Test
    void keepsTheKeysOfOthersApart() {
        sendOnce(new AtomicInteger());

        assertThat(claim(keys, new SystemActor(workspace, "other"), "send"))
                .isInstanceOf(Claim.Fresh.class);
        assertThat(claim(keys, actor, "close")).isInstanceOf(Claim.Fresh.class);
        assertThat(claim(keys, actor, "send")).isInstanceOf(Claim.Repeated.class);
    }

    @Test
    void forgetsAKeyAfterADay() {
        sendOnce(new AtomicInteger());

        assertThat(claim(in(Duration.ofHours(23)), actor, "send"))
                .isInstanceOf(Claim.Repeated.class);
        assertThat(claim(in(Duration.ofHours(25)), actor, "send")).isInstanceOf(Claim.Fresh.class);
    }

    @Test
    void deletesForgottenKeys() {
        sendOnce(new AtomicInteger());
        assertThat(kept()).hasSize(1);

        new IdempotencyKeysJob(in(Duration.ofHours(23)), transactions).run();
        assertThat(kept()).hasSize(1);
        new IdempotencyKeysJob(in(Duration.ofHours(25)), transactions).run();
        assertThat(kept()).isEmpty();
    }

    private Claim claim(JdbcIdempotencyKeys asked, SystemActor by, String operation) {
        return transactions.write(workspace, () -> asked.claim(by, operation, KEY, "hello"));
    }

    private JdbcIdempotencyKeys in(Duration later) {
        return new JdbcIdempotencyKeys(jdbc, Clock.offset(Clock.systemUTC(), later));
    }

    private List<String> kept() {
        return transactions.read(
                workspace,
                () -> jdbc.sql("select key from idempotency_key").query(String.class).list());
    }
}
