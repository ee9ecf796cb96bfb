package io.omnisupport.client.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What documents become; that it compiles and reads answers is shown by the SDK's own tests. */
class GeneratorTest {
    private static final String SCHEMA =
            """
            scalar DateTime
            type Query { talk(id: ID!): Talk, thing: Thing! }
            type Mutation { say(input: SayInput!): SayPayload! }
            type Subscription { events(since: String): Event! }
            enum Mood { GOOD BAD }
            type Person { id: ID!, name: String, mood: Mood! }
            type Talk { id: ID!, begunAt: DateTime!, asker: Person!, helper: Person, lines: [String!]! }
            interface Thing { id: ID! }
            type Pen implements Thing { id: ID!, ink: String! }
            type Cup implements Thing { id: ID! }
            interface UserError { code: Mood!, message: String! }
            type TooLong implements UserError { code: Mood!, message: String!, most: Int! }
            type Rude implements UserError { code: Mood!, message: String! }
            union SayError = TooLong | Rude
            type SayPayload { talk: Talk, errors: [SayError!]! }
            input SayInput { text: String!, mood: Mood, loudness: Int! = 1, to: Target }
            input Target @oneOf { talkId: ID, personId: ID }
            interface Event { cursor: String! }
            type StreamReady implements Event { cursor: String! }
            type Said implements Event { cursor: String!, text: String! }
            """;

    @Test
    void aQueryBecomesAClassWithItsVariablesAndARecordPerSelection() {
        String file =
                generated("query Talk_One($id: ID!) { talk(id: $id) { id begunAt lines } }")
                        .get("TalkOne");

        assertThat(file)
                .contains("public static TalkOne of(String id)")
                .contains("record Data(@Nullable Talk talk)")
                .contains("record Talk(String id, Instant begunAt, List<String> lines)");
    }

    @Test
    void equalSelectionsShareARecordAndOthersHaveNamesOfTheirOwn() {
        String asked = "query Q($id: ID!) { talk(id: $id) { asker { id } helper { %s } } }";

        assertThat(generated(asked.formatted("id")).get("Q"))
                .contains("record Talk(Person asker, @Nullable Person helper)");
        assertThat(generated(asked.formatted("name")).get("Q"))
                .contains("record Talk(Person asker, @Nullable TalkHelper helper)")
                .contains("record TalkHelper(@Nullable String name)");
    }

    @Test
    void aFragmentHasAFileThatAllItsUsersShare() {
        var files =
                generated(
                        """
                        fragment Row_Person on Person { id name }
                        query A($id: ID!) { talk(id: $id) { asker { ...Row_Person } } }
                        query B($id: ID!) { talk(id: $id) { helper { ...Row_Person } } }
                        """);

        assertThat(files.get("RowPerson")).contains("public record RowPerson(String id");
        assertThat(files.get("A")).contains("Talk(RowPerson asker)");
        assertThat(files.get("B")).contains("Talk(@Nullable RowPerson helper)");
    }

    @Test
    void refusalsAreSealedWithAnArmForWhatTheSchemaGainsLater() {
        String file =
                generated(
                                """
                                mutation Say($input: SayInput!) { say(input: $input) { errors {
                                  __typename ... on UserError { code message } ... on TooLong { most } } } }
                                """)
                        .get("Say");

        assertThat(file)
                .contains("implements Payload<SayPayload>")
                .contains("sealed interface SayError extends Refusal")
                .contains("record TooLong(Mood code, String message, int most) implements SayError")
                .contains("record Rude(Mood code, String message) implements SayError")
                .contains("record Other(String typename, Mood code, String message)");
    }

    @Test
    void anInterfaceHasArmsForTheTypesThatTheDocumentNames() {
        String asked = "{ thing { __typename id ... on Pen { ink } } }";

        assertThat(generated("query Q " + asked).get("Q"))
                .contains("record Pen(String id, String ink) implements Thing")
                .contains("record Other(String typename, String id) implements Thing")
                .doesNotContain("Cup");
    }

    @Test
    void aStreamHasNoArmForWhatTheClientTakesOut() {
        String asked =
                "subscription S($since: String) { events(since: $since) { __typename cursor ... on"
                        + " Said { text } ... on StreamReady { cursor } } }";

        assertThat(generated(asked).get("S"))
                .contains("class S extends StreamOperation<S.Event>")
                .contains("record Said(")
                .doesNotContain("record StreamReady");
    }

    @Test
    void inputsTellWhatIsRequiredAndEnumsExpectGrowth() {
        var files =
                generated("mutation Say($input: SayInput!) { say(input: $input) { talk { id } } }");

        assertThat(files.get("SayInput"))
                .contains("of(String text)")
                .contains("withMood(@Nullable Mood mood)")
                .contains("withLoudness(int loudness)");
        assertThat(files.get("Target")).contains("public static Target talkId(String talkId)");
        assertThat(files.get("Mood")).contains("GOOD,").contains("UNKNOWN;");
    }

    @Test
    void whatCanNotBeTypedIsRefusedWithAReason() {
        assertThatThrownBy(() -> generated("query Q { thing { id ... on Pen { ink } } }"))
                .hasMessageContaining("Select __typename of every Thing");
        assertThatThrownBy(() -> generated("query Q { thing { colour } }"))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> generated("{ thing { id } }"))
                .hasMessageContaining("needs a name");
        assertThatThrownBy(() ->
                        generated(
                                "subscription S($since: String) { events(since: $since) {"
                                        + " cursor } }"))
                .hasMessageContaining("Select __typename and cursor");
    }

    private static Map<String, String> generated(String document) {
        var schema =
                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                        new SchemaParser().parse(SCHEMA));
        return new Generator(schema, Map.of("test.graphql", document), "test")
                .generate().stream().collect(Collectors.toMap(JavaFile::name, JavaFile::text));
    }
}
