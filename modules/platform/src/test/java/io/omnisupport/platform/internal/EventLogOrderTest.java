package io.omnisupport.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.platform.DomainEvent;
import io.omnisupport.platform.EventConsumer;
import io.omnisupport.platform.EventFeed;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class EventLogOrderTest {
    private static final Duration LEASE = Duration.ofSeconds(2);

    private final WorkspaceId workspace = new WorkspaceId(UuidV7.next());

    @Autowired Transactions transactions;
    @Autowired JdbcEventLog log;
    @Autowired ConsumerCursors cursors;
    @Autowired EventFeed feed;
    @Autowired JdbcClient jdbc;

    record Counted(UUID subject) implements DomainEvent {}

    private UUID append() {
        UUID subject = UuidV7.next();
        log.append(new SystemActor(workspace, "test"), new Counted(subject));
        return subject;
    }

    private List<UUID> readable() {
        return log.readAfter(workspace, 0, 1000).stream().map(LoggedEvent::subject).toList();
    }

    @Test
    void showsNothingAboveAnUndecidedTransaction() throws Exception {
        var appended = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var early = new UUID[1];
        var slow =
                Thread.ofVirtual()
                        .start(() ->
                                transactions.write(
                                        workspace,
                                        () -> {
                                            early[0] = append();
                                            appended.countDown();
                                            hold(commit);
                                        }));
        appended.await();
        UUID late = transactions.write(workspace, this::append);

        assertThat(readable()).isEmpty();
        commit.countDown();
        slow.join();

        assertThat(readable()).containsExactly(early[0], late);
    }

    @Test
    void skipsNothingUnderRacingWriters() throws Exception {
        var seen = new CopyOnWriteArrayList<Long>();
        try (var following = feed.follow(workspace, entry -> seen.add(entry.sequence()));
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                writers.submit(() ->
                        transactions.write(
                                workspace,
                                () -> {
                                    append();
                                    nap(ThreadLocalRandom.current().nextInt(8));
                                }));
            }
            writers.shutdown();
            await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() == 200);
            assertThat(following.since()).isLessThan(seen.getFirst());
        }

        assertThat(seen).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void givesEachEntryToOneOfTwoNodesInOrder() throws Exception {
        var handled = Collections.synchronizedList(new ArrayList<UUID>());
        var first = loop("shared", handled);
        var second = loop("shared", handled);
        var expected = new ArrayList<UUID>();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            nodes.execute(first);
            nodes.execute(second);
            for (int i = 0; i < 40; i++) {
                expected.add(transactions.write(workspace, this::append));
                first.wake();
                second.wake();
                if (i == 20) {
                    await().atMost(Duration.ofSeconds(20)).until(() -> handled.size() >= 10);
                    first.stop();
                }
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        second.wake();
                        return handled.size() >= 40;
                    });
            second.stop();
        }

        assertThat(handled).containsExactlyElementsOf(expected);
    }

    @Test
    void setsAPoisonousEntryAsideAndGoesOn() throws Exception {
        UUID poison = transactions.write(workspace, this::append);
        UUID good = transactions.write(workspace, this::append);
        var handled = Collections.synchronizedList(new ArrayList<UUID>());
        var loop =
                new ConsumerLoop(
                        new Recorder("choosy", handled, poison), log, cursors, transactions, LEASE);
        try (var node = Executors.newVirtualThreadPerTaskExecutor()) {
            node.execute(loop);
            await().atMost(Duration.ofSeconds(20)).until(() -> handled.contains(good));
            loop.stop();
        }

        assertThat(handled).doesNotContain(poison);
        assertThat(
                        transactions.system(() ->
                                jdbc.sql("select error from parked_event where consumer = 'choosy'")
                                        .query(String.class)
                                        .list()))
                .containsExactly("IllegalArgumentException");
    }

    private ConsumerLoop loop(String name, List<UUID> handled) {
        return new ConsumerLoop(
                new Recorder(name, handled, new UUID(0, 0)), log, cursors, transactions, LEASE);
    }

    private final class Recorder implements EventConsumer {
        private final String name;
        private final List<UUID> handled;
        private final UUID poison;

        Recorder(String name, List<UUID> handled, UUID poison) {
            this.name = name;
            this.handled = handled;
            this.poison = poison;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean accepts(LoggedEvent event) {
            return event.workspace().equals(workspace);
        }

        @Override
        public void handle(LoggedEvent event) {
            if (event.subject().equals(poison)) {
                throw new IllegalArgumentException("poison");
            }
            transactions.afterCommit(() -> handled.add(event.subject()));
        }
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void nap(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
