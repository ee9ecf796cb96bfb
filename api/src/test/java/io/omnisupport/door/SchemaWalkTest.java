package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.omnisupport.devkit.spring.StatementCounter;
import io.omnisupport.world.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Walks to every connection of the schema and selects all that its rows have: a page of many costs
 * the database no statement more per row. A new connection is tested as soon as it is in the
 * schema, and fails until there are rows for it here.
 */
@DirtiesContext
@TestPropertySource(
        properties = {
            "omnisupport.door.staff-cost=100000000",
            "omnisupport.rates.staff-points=1000000000",
            "omnisupport.door.fields=100000",
            "omnisupport.door.aliases=100000",
            "omnisupport.door.tokens=200000",
            "omnisupport.door.document-characters=2000000"
        })
class SchemaWalkTest extends DoorTestBase {
    private static final int MANY = 8;
    private static final int DEPTH = 3;
    private static final int RUNS = 3;

    /** Rows differ, and what they lead to is then loaded in a wave or two more. */
    private static final long WAVES = 2;

    /** Once per transaction, so as often as all others together. */
    private static final String BEGINS_TRANSACTION =
            """
            select set_config('app.workspace', ?, true), set_config('app.system', ?, true), \
            set_config('statement_timeout', ?, true), \
            set_config('idle_in_transaction_session_timeout', ?, true)\
            """;

    @Autowired GraphQlSource source;
    @Autowired StatementCounter statements;

    @TestFactory
    Stream<DynamicTest> noStatementOfAnyConnectionIsRepeatedPerRow() {
        Map<String, String> parents = aBusyShop();
        GraphQLSchema schema = source.schema();
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> !type.getName().endsWith("Payload"))
                .flatMap(type ->
                        type.getFieldDefinitions().stream()
                                .filter(RowSelection::isConnection)
                                .map(field -> test(type, field, parents)));
    }

    private DynamicTest test(
            GraphQLObjectType type, GraphQLFieldDefinition field, Map<String, String> parents) {
        return DynamicTest.dynamicTest(
                type.getName() + "." + field.getName(),
                () -> {
                    String document = document(type, field);
                    var one = statements(document, type, field, parents, 1);
                    var many = fewest(() -> statements(document, type, field, parents, MANY));
                    assertThat(one).isNotEmpty();
                    many.remove(BEGINS_TRANSACTION);
                    many.forEach((sql, count) ->
                            assertThat(count - one.getOrDefault(sql, 0L))
                                    .as("more of %s for %d rows", sql, MANY)
                                    .isLessThanOrEqualTo(WAVES));
                });
    }

    private static Map<String, Long> fewest(Supplier<Map<String, Long>> measured) {
        return Stream.generate(measured)
                .limit(RUNS)
                .reduce((a, b) -> total(a) <= total(b) ? a : b)
                .orElseThrow();
    }

    private static long total(Map<String, Long> statements) {
        return statements.values().stream().mapToLong(Long::longValue).sum();
    }

    private String document(GraphQLObjectType type, GraphQLFieldDefinition field) {
        var connection = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        String rows = new RowSelection(source.schema()).of(RowSelection.row(connection), DEPTH);
        String list =
                "rows: %s(first: $n) { totalCount edges { cursor node %s } }"
                        .formatted(field.getName(), rows);
        return type.getName().equals("Query")
                ? "query($n: Int!) { %s }".formatted(list)
                : "query($n: Int!, $id: ID!) { node(id: $id) { ... on %s { %s } } }"
                        .formatted(type.getName(), list);
    }

    private Map<String, Long> statements(
            String document,
            GraphQLObjectType type,
            GraphQLFieldDefinition field,
            Map<String, String> parents,
            int size) {
        String where = type.getName() + "." + field.getName();
        var variables = new HashMap<String, Object>(Map.of("n", size));
        boolean isRoot = type.getName().equals("Query");
        if (!isRoot) {
            assertThat(parents).as("an object with rows for %s", where).containsKey(where);
            variables.put("id", parents.get(where));
        }
        String at = isRoot ? "/rows/edges" : "/node/rows/edges";
        ask(document, variables);
        return statements.statements(
                thread -> thread.startsWith("tomcat-") || thread.startsWith("task-"),
                () -> assertThat(ask(document, variables).at(at).size()).isEqualTo(size));
    }

    /** Has enough of everything; tells where the rows hang that are not at the root. */
    private Map<String, String> aBusyShop() {
        IntStream.range(0, MANY).forEach(i -> shops.hire(door, shop.workspace(), "Оператор " + i));
        IntStream.range(0, MANY)
                .forEach(i ->
                        shop.telegram().customer(9_000 + i, "Гость " + i).writes("Вопрос " + i));
        var visitor = shop.visitor(door);
        String talk = "";
        for (int i = 0; i < MANY; i++) {
            talk = visitor.writes("Снова я, " + i).text("/messageSend/message/conversation/id");
            if (i < MANY - 1) {
                close(talk);
            }
        }
        for (int i = 0; i < MANY; i++) {
            shop.anna().replies(talk, "Ответ " + i).done("messageSend");
        }
        await().until(() ->
                ask("{ inboundEvents(first: 1) { totalCount } }", Map.of())
                                .at("/inboundEvents/totalCount")
                                .asInt()
                        >= MANY);
        return Map.of(
                "Conversation.messages", talk,
                "Conversation.timeline", talk,
                "Customer.conversations", visitor.customerId());
    }

    private void close(String conversation) {
        shop.anna()
                .api()
                .change(
                        "conversationTransition",
                        Map.of("conversationId", conversation, "to", Map.of("closed", "DONE")),
                        "conversation { id }")
                .done("conversationTransition");
    }

    private Answer ask(String document, Map<String, ?> variables) {
        return shop.anna().api().ask(document, variables);
    }
}
