package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.world.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Who waits too long is told, and the database stops working for them. */
@DirtiesContext
@TestPropertySource(properties = "omnisupport.door.timeout=2s")
class TimeoutTest extends DoorTestBase {
    private static final String INBOX = "{ conversations(first: 1) { nodes { id } } }";

    @Autowired DataSource database;

    @Test
    void aSlowStatementIsCancelledTogetherWithItsRequest() throws SQLException {
        shop.anna().api().ask(INBOX).at("/conversations");
        try (Connection other = locked("conversation")) {
            long begun = System.nanoTime();

            Answer late = shop.anna().api().ask(INBOX);

            assertThat(late.errorCodes()).containsExactly("UNAVAILABLE");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(5));
            await().atMost(Duration.ofSeconds(2)).until(() -> waiting(other) == 0);
        }
        assertThat(shop.anna().api().ask(INBOX).errorCodes()).isEmpty();
    }

    @Test
    void aStreamOutlivesTheTimeOfARequest() throws InterruptedException {
        try (var socket = shop.anna().api().connect().acknowledged()) {
            var stream =
                    socket.subscribe(
                            """
                            subscription { inboxEvents { __typename
                              ... on ConversationEntered { conversation { id customer { name } } } } }\
                            """,
                            Map.of());
            stream.next("StreamReady");
            Thread.sleep(2_500);

            shop.visitor(door).writes("Добрый день");

            assertThat(stream.next("ConversationEntered").at("/conversation/id").asString())
                    .startsWith("cnv_");
        }
    }

    private Connection locked(String table) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
        return connection;
    }

    private static long waiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                """
                                select count(*) from pg_locks
                                where relation = 'conversation'::regclass and not granted\
                                """)) {
            result.next();
            return result.getLong(1);
        }
    }
}
