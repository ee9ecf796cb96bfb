package io.omnisupport.platform.internal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.platform.EventConsumer;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(Node.Cluster.class)
class ConsumersTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Autowired Transactions transactions;
    @Autowired JdbcEventLog log;
    @Autowired Node.Cluster cluster;
    @Autowired ParkedEvents parked;
    @Autowired JdbcClient jdbc;
    private final List<UUID> handled = new CopyOnWriteArrayList<>();
    private Writers writers;
    private String name;

    @BeforeEach
    void newWorkspace() {
        writers = new Writers(transactions, log, jdbc);
        name = "test." + writers.workspace().value();
    }

    private EventConsumer handling(java.util.function.Consumer<LoggedEvent> work) {
        return new Node.Handling(name, writers, work);
    }

    private EventConsumer recording() {
        return handling(this::record);
    }

    private void record(LoggedEvent entry) {
        transactions.afterCommit(() -> handled.add(entry.subject()));
    }

    private List<String> errors() {
        return transactions.system(parked::list).stream()
                .filter(event -> event.consumer().equals(name))
                .map(event -> event.error() + " after " + event.attempts())
                .toList();
    }

    @Test
    void handlesAnEntryWithinMillisecondsOfItsCommit() {
        try (var _ = cluster.start(recording())) {
            writers.write();
            await().atMost(LONG).until(() -> handled.size() == 1);
            long started = System.nanoTime();
            writers.write();
            await().pollInterval(Duration.ofMillis(2))
                    .atMost(LONG)
                    .until(() -> handled.size() == 2);

            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void givesEachEntryToOneOfTwoNodesInOrderAlsoWhenOneStops() {
        var expected = new ArrayList<UUID>();
        var first = cluster.start(recording());
        try (var _ = cluster.start(recording())) {
            for (int i = 0; i < 60; i++) {
                expected.add(writers.write());
                if (i == 30) {
                    first.stop();
                }
            }
            await().atMost(LONG).until(() -> handled.size() >= 60);
        }

        assertThat(handled).containsExactlyElementsOf(expected);
    }

    @Test
    void replacesAFrozenNodeAndUndoesWhatItDoesAfterwards() throws Exception {
        var frozen = new CountDownLatch(1);
        var thaw = new CountDownLatch(1);
        UUID first = writers.write();
        var freezing =
                cluster.start(
                        handling(entry -> {
                            record(entry);
                            frozen.countDown();
                            Writers.await(thaw);
                        }));
        Writers.await(frozen);

        try (var _ = cluster.start(recording())) {
            await().atMost(LONG).until(() -> handled.size() == 1);
            UUID second = writers.write();
            await().atMost(LONG).until(() -> handled.size() == 2);
            thaw.countDown();
            freezing.stop();

            assertThat(handled).containsExactly(first, second);
        }
    }

    @Test
    void setsAPoisonousEntryAsideAndGoesOn() {
        UUID poison = writers.write();
        UUID good = writers.write();
        try (var _ =
                cluster.start(
                        handling(entry -> {
                            if (entry.subject().equals(poison)) {
                                throw new IllegalArgumentException("poison");
                            }
                            record(entry);
                        }))) {
            await().atMost(LONG).until(() -> handled.contains(good));
        }

        assertThat(handled).containsExactly(good);
        assertThat(errors()).containsExactly("IllegalArgumentException after 3");
    }

    @Test
    void survivesAConsumerThatCannotEvenJudgeOrLoad() {
        UUID good = writers.write();
        var broken =
                new EventConsumer() {
                    @Override
                    public String name() {
                        return name;
                    }

                    @Override
                    public boolean accepts(LoggedEvent event) {
                        throw new IllegalStateException("unjudged");
                    }

                    @Override
                    public void handle(LoggedEvent event) {
                        if (event.subject().equals(good)) {
                            record(event);
                        } else if (event.workspace().equals(writers.workspace())) {
                            throw new NoClassDefFoundError("gone");
                        }
                    }
                };
        try (var _ = cluster.start(broken)) {
            writers.write();
            await().atMost(LONG).until(() -> !errors().isEmpty());
        }

        assertThat(handled).containsExactly(good);
        assertThat(errors()).containsExactly("NoClassDefFoundError after 3");
    }

    @Test
    void triesLongerUnderContention() {
        var tries = new AtomicInteger();
        UUID subject = writers.write();
        try (var _ =
                cluster.start(
                        handling(entry -> {
                            if (tries.incrementAndGet() < 5) {
                                throw new CannotAcquireLockException("busy");
                            }
                            record(entry);
                        }))) {
            await().atMost(LONG).until(() -> handled.contains(subject));
        }

        assertThat(errors()).isEmpty();
    }

    @Test
    void neverSetsAnEntryAsideBecauseTheDatabaseIsAway() {
        var away = new AtomicBoolean(true);
        var tries = new AtomicInteger();
        UUID subject = writers.write();
        try (var _ =
                cluster.start(
                        handling(entry -> {
                            if (away.get()) {
                                tries.incrementAndGet();
                                throw new DataAccessResourceFailureException("gone");
                            }
                            record(entry);
                        }))) {
            await().atMost(LONG).until(() -> tries.get() > 3);
            away.set(false);
            await().atMost(LONG).until(() -> handled.contains(subject));
        }

        assertThat(errors()).isEmpty();
    }

    @Test
    void undoesTheEffectWhenTheConsumerIsSentBackMeanwhile() {
        var rewound = new AtomicBoolean();
        UUID subject = writers.write();
        try (var _ =
                cluster.start(
                        handling(entry -> {
                            record(entry);
                            if (rewound.compareAndSet(false, true)) {
                                rewindElsewhere();
                            }
                        }))) {
            await().atMost(LONG).until(() -> !handled.isEmpty());
        }

        assertThat(handled).containsExactly(subject);
    }

    private void rewindElsewhere() {
        var thread =
                Thread.ofVirtual()
                        .start(() ->
                                transactions.system(() ->
                                        jdbc.sql(
                                                        """
                                                        update event_consumer
                                                        set sequence = 0, holder = null,
                                                            held_until = '-infinity'
                                                        where name = ?\
                                                        """)
                                                .param(name)
                                                .update()));
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
