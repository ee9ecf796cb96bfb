package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.world.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Fields of one request do not wait for each other. */
class DispatchTest extends DoorTestBase {
    @Autowired DataSource database;

    /** Without early dispatch the customers would be asked for only when the inboxes are there. */
    @Test
    void aSlowFieldDoesNotHoldUpWhatIsLoadedInBatchesBesideIt() throws SQLException {
        shop.visitor(door).writes("Есть кто?");
        shop.awaitConversation("WIDGET");
        CompletableFuture<Answer> asked;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            lock(other, "inbox");
            lock(other, "customer");

            asked =
                    CompletableFuture.supplyAsync(() ->
                            shop.anna()
                                    .api()
                                    .ask(
                                            """
                                            { inboxes { name }
                                              conversations(first: 1) { nodes { customer { name } } } }\
                                            """));

            await().until(() -> waitedFor(other).containsAll(List.of("customer", "inbox")));
        }
        assertThat(asked.join().text("/conversations/nodes/0/customer/name")).isNotBlank();
    }

    private static void lock(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    private static List<String> waitedFor(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select distinct relation::regclass::text from pg_locks where not granted")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
