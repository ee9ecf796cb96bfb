package io.omnisupport.platform.internal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.omnisupport.platform.EventFeed;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class LogOrderTest {
    @Autowired Transactions transactions;
    @Autowired JdbcEventLog log;
    @Autowired EventFeed feed;
    @Autowired JdbcClient jdbc;
    private Writers writers;

    @BeforeEach
    void newWorkspace() {
        writers = new Writers(transactions, log, jdbc);
    }

    private List<UUID> readable() {
        return log.readAfter(writers.workspace(), 0, 1000).stream()
                .map(LoggedEvent::subject)
                .toList();
    }

    @Test
    void readsAnEntryAtOnceAfterItsCommit() {
        UUID subject = writers.write();

        assertThat(readable()).containsExactly(subject);
    }

    @Test
    void showsNothingAboveAnUndecidedEntry() throws Exception {
        var slow = writers.begin();
        UUID early = slow.appends();
        UUID late = writers.write();

        assertThat(readable()).isEmpty();
        slow.commits();

        assertThat(readable()).containsExactly(early, late);
    }

    @Test
    void showsNothingAboveAnUndecidedEntryOfAYoungerTransaction() throws Exception {
        var older = writers.begin().hasBegun();
        var younger = writers.begin().hasBegun();
        UUID smaller = younger.appends();
        UUID larger = older.appends();
        older.commits();

        assertThat(readable()).isEmpty();
        younger.commits();

        assertThat(readable()).containsExactly(smaller, larger);
    }

    @Test
    void goesOnAboveAnEntryThatWasRolledBack() throws Exception {
        var doomed = writers.begin();
        doomed.appends();
        UUID good = writers.write();
        assertThat(readable()).isEmpty();

        doomed.rollsBack();

        assertThat(readable()).containsExactly(good);
    }

    @Test
    void wakesReadersSoonAfterATransactionWithoutEntriesHeldThemBack() throws Exception {
        var seen = new CopyOnWriteArrayList<UUID>();
        try (var following = feed.follow(writers.workspace(), entry -> seen.add(entry.subject()))) {
            var silent = writers.begin().hasBegun();
            UUID subject = writers.write();
            Thread.sleep(200);
            assertThat(seen).isEmpty();
            silent.appends();
            silent.rollsBack();

            await().atMost(Duration.ofMillis(500)).until(() -> seen.contains(subject));
            assertThat(following.since()).isLessThan(log.head());
        }
    }

    @Test
    void refusesToAppendOutsideOfATransaction() {
        assertThatThrownBy(writers::append).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void skipsNothingUnderRacingWriters() throws Exception {
        var seen = new CopyOnWriteArrayList<Long>();
        try (var following = feed.follow(writers.workspace(), entry -> seen.add(entry.sequence()));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.submit(() ->
                        transactions.write(
                                writers.workspace(),
                                () -> {
                                    jdbc.sql("select pg_current_xact_id()").query().singleRow();
                                    nap();
                                    writers.append();
                                    nap();
                                }));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> seen.size() == 200);
            assertThat(following.since()).isLessThan(seen.getFirst());
        }

        assertThat(new ArrayList<>(seen)).isSorted().doesNotHaveDuplicates();
        assertThat(readable()).hasSize(200);
    }

    private static void nap() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(8));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
