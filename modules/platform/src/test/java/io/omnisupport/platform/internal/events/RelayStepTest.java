package io.omnisupport.platform.internal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "omnisupport.platform.consumers-enabled=false")
class RelayStepTest {
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Autowired Transactions transactions;
    @Autowired JdbcEventLog log;
    @Autowired LogHorizon horizon;
    @Autowired ConsumerCursors cursors;
    @Autowired WorkspaceStreams streams;
    @Autowired JdbcClient jdbc;
    private Writers writers;

    @BeforeEach
    void newWorkspace() {
        writers = new Writers(transactions, log, jdbc);
    }

    /** One node's part in relaying, led by hand. */
    private final class Relay {
        private final LeasedCursor cursor =
                new LeasedCursor(
                        "relay." + writers.workspace().value(), cursors, transactions, LEASE);
        private final RelayStep step = new RelayStep(cursor, log, horizon, streams);

        /** Relays all there is, then leaves the cursor to others. */
        void takesATurn() {
            await().until(() -> horizon.current() >= written().getLast().sequence());
            cursor.doubt();
            for (var entries = next(); !entries.isEmpty(); entries = next()) {
                step.take(position(), entries, () -> true);
            }
            cursor.release();
        }

        private List<LoggedEvent> next() {
            return log.readAllAfter(position(), 1);
        }

        private long position() {
            Long position = cursor.position();
            assertThat(position).isNotNull();
            return position;
        }
    }

    private List<Relayed> streamed() {
        return streams.read(Map.of(writers.workspace(), 0L), Duration.ofSeconds(1))
                .getOrDefault(writers.workspace(), List.of());
    }

    private void assertEachTellsTheOneBefore(List<Relayed> streamed) {
        long before = 0;
        for (Relayed relayed : streamed) {
            assertThat(relayed.before()).isEqualTo(before);
            before = relayed.sequence();
        }
    }

    @Test
    void copiesEntriesAsTheyAreInTheLog() {
        writers.write();
        writers.write();
        new Relay().takesATurn();

        assertThat(streamed()).extracting(Relayed::entry).isEqualTo(written());
        assertEachTellsTheOneBefore(streamed());
    }

    @Test
    void knowsTheEntryBeforeAlsoWhenAnotherNodeHadRelayedIt() {
        var first = new Relay();
        var second = new Relay();
        for (int turn = 0; turn < 3; turn++) {
            writers.write();
            first.takesATurn();
            writers.write();
            second.takesATurn();
        }

        assertThat(streamed()).hasSize(6);
        assertEachTellsTheOneBefore(streamed());
    }

    @Test
    void leavesOutWhatAStreamWouldNotKeepAnyway() {
        writers.write();
        jdbc.sql("select count(nextval('event_log_sequence')) from generate_series(1, ?)")
                .param(WorkspaceStreams.KEPT)
                .query()
                .singleRow();
        writers.write();
        new Relay().takesATurn();

        assertThat(streamed()).extracting(Relayed::entry).containsExactly(written().getLast());
    }

    private List<LoggedEvent> written() {
        return log.readDecided(writers.workspace(), 0, Long.MAX_VALUE, 100);
    }
}
