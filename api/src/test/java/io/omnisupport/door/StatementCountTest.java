package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.devkit.spring.StatementCounter;
import io.omnisupport.world.Answer;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of fifty costs the database as many statements as a page of one. */
class StatementCountTest extends DoorTestBase {
    private static final int MANY = 50;
    private static final String LIST =
            """
            query($n: Int!) { conversations(first: $n) { totalCount pageInfo { hasNextPage }
              edges { cursor node {
                id number status handledBy unreadCount waitingSince lastActivityAt viewerCan
                customer { name phone email } inbox { name channel } identity { address grade }
                assignee { name } preview { text authorKind isNote deliveryState }
                replyPolicy { isFreeFormAllowed } } } } }\
            """;
    private static final String TALK =
            """
            query($id: ID!, $n: Int!) { conversation(id: $id) {
              id customer { name identities { address } } links { kind conversation { id } }
              timeline(last: $n) { edges { cursor node { __typename id actor { name node { id } }
                ... on Message { text direction blocks { __typename } replyTo { text }
                  redactions { kind } viewerCan delivery { state failure { reason } } }
                ... on InternalNote { body }
                ... on TimelineEvent { change { __typename
                  ... on AssignmentChange { toOperator { name } } } } } } } } }\
            """;
    private static final String CUSTOMERS =
            """
            query($n: Int!) { customers(first: $n) { nodes { id name phone email stage
              identities { address grade inbox { name } }
              conversations(first: 1) { nodes { id status } } } } }\
            """;

    @Autowired StatementCounter statements;

    @BeforeEach
    void manyCustomersHaveWritten() {
        IntStream.range(0, MANY)
                .forEach(i ->
                        shop.telegram().customer(7_000 + i, "Гость " + i).writes("Вопрос " + i));
        await().until(() ->
                ask("{ conversations(first: 1) { totalCount } }", Map.of())
                                .at("/conversations/totalCount")
                                .asInt()
                        == MANY);
    }

    @Test
    void inbox() {
        assertSame(LIST, Map.of(), "/conversations/edges");
    }

    @Test
    void conversation() {
        String id = shop.awaitConversation("TELEGRAM");
        IntStream.range(0, MANY / 2)
                .forEach(i -> {
                    shop.anna().replies(id, "Ответ " + i).done("messageSend");
                    shop.boris().replies(id, "Дополнение " + i).done("messageSend");
                });

        assertSame(TALK, Map.of("id", id), "/conversation/timeline/edges");
    }

    @Test
    void customers() {
        assertSame(CUSTOMERS, Map.of(), "/customers/nodes");
    }

    private void assertSame(String document, Map<String, ?> variables, String rows) {
        long one = count(document, variables, 1, rows);
        long many = count(document, variables, MANY, rows);

        assertThat(many).as("statements for %d rows against one", MANY).isEqualTo(one);
        assertThat(one).isPositive();
    }

    private long count(String document, Map<String, ?> variables, int size, String rows) {
        var all = new java.util.HashMap<String, Object>(variables);
        all.put("n", size);
        ask(document, all);
        return statements.count(
                StatementCountTest::servesRequests,
                () -> assertThat(ask(document, all).at(rows).size()).isEqualTo(size));
    }

    private static boolean servesRequests(String thread) {
        return thread.startsWith("tomcat-") || thread.startsWith("task-");
    }

    private Answer ask(String document, Map<String, ?> variables) {
        return shop.anna().api().ask(document, variables);
    }
}
