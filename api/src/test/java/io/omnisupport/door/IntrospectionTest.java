package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** What the API tells about itself to those who build on it. */
class IntrospectionTest extends DoorTestBase {
    @Test
    void answersTheSchemaQueryThatEveryToolSends() throws IOException {
        JsonNode schema = shop.anna().api().ask(queryOfTools()).at("/__schema");

        assertThat(schema.at("/queryType/name").asString()).isEqualTo("Query");
        assertThat(names(schema, "types")).contains("Conversation", "SessionCreateInput");
        assertThat(names(schema, "directives")).contains("requiredScope", "deprecated");
    }

    @Test
    void tellsAStrangerNothing() throws IOException {
        Answer answer = door.stranger().ask(queryOfTools());

        assertThat(answer.errorCodes()).isNotEmpty();
        assertThat(answer.reply().body()).doesNotContain("SessionCreateInput");
    }

    @Test
    void refusesToGoRoundInTheSchema() {
        String rounds = "type { fields { ".repeat(6) + "name" + " } }".repeat(6);

        Answer answer =
                shop.anna().api().ask("{ __schema { types { fields { " + rounds + " } } } }");

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void refusesTheSchemaTwiceInOneRequest() {
        Answer answer =
                shop.anna()
                        .api()
                        .ask(
                                "{ a: __schema { queryType { name } } b: __schema { queryType { name } } }");

        assertThat(answer.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    private static List<String> names(JsonNode schema, String kind) {
        return schema.path(kind).valueStream().map(one -> one.path("name").asString()).toList();
    }

    /** The text that {@code getIntrospectionQuery} of graphql-js makes with every option on. */
    private static String queryOfTools() throws IOException {
        return new ClassPathResource("introspection.graphql", IntrospectionTest.class)
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
