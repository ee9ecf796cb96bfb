package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.world.Shop.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Logs find a request again, and give nobody away. */
@ExtendWith(OutputCaptureExtension.class)
class LogsTest extends DoorTestBase {
    private static final String NAME = "Аристарх";
    private static final String TEXT = "секретный рюкзак";
    private static final String EMAIL = "aristarkh@private.example";

    private static final String SLOW =
            """
            { conversations(first: 50) { nodes { id customer { name } inbox { name }
              messages(first: 20) { nodes { id text actor { name } } } } } }\
            """;

    @Autowired Environment environment;

    @AfterEach
    void mendTheDatabase() {
        SpoiledDatabase.of(environment).mend();
    }

    @Test
    void aRequestIsFoundByItsId(CapturedOutput output) {
        var headers = Map.of("content-type", "application/json", "x-request-id", "trace-me-42");
        door.post("/graphql", "{\"query\":\"{serverTime}\"}", headers);

        await().until(() ->
                lines(output).anyMatch(line -> line.toString().contains("trace-me-42")));
    }

    @Test
    void nothingThatPeopleSaidOrAreIsLoggedEvenWhenItFails(CapturedOutput output) {
        SpoiledDatabase.of(environment).refuseMessages("рюкзак");
        var customer = shop.telegram().customer(4_001, NAME);
        customer.writes(TEXT);
        Visitor visitor = shop.visitor(door);
        assertThat(visitor.writes(TEXT).errorCodes()).containsExactly("INTERNAL");
        door.stranger()
                .change(
                        "sessionCreate",
                        Map.of("email", EMAIL, "password", TEXT),
                        "session { accessToken }");
        shop.anna().api().ask("{ broken(text: \"%s\") }".formatted(TEXT));

        await().until(() ->
                lines(output)
                        .anyMatch(line -> line.path("message").asString("").contains("attempt 4")));
        assertThat(lines(output).filter(LogsTest::isError))
                .isNotEmpty()
                .allMatch(line -> !line.path("requestId").asString("").isEmpty());
        assertThat(output.getAll())
                .doesNotContain(TEXT)
                .doesNotContain(NAME)
                .doesNotContain(EMAIL)
                .doesNotContain(visitor.api().token())
                .doesNotContain(shop.telegram().token());
    }

    @Test
    void whoLeavesBeforeTheAnswerOrTalksNonsenseIsNoTroubleOfOurs(CapturedOutput output) {
        shop.visitor(door).writes("Здравствуйте!");
        var headers = Map.of("content-type", "application/json", "x-request-id", "nonsense-1");
        door.post("/graphql", "{\"query\":7}", headers);
        for (int i = 0; i < 20; i++) {
            try (var socket = shop.anna().api().connect().acknowledged()) {
                socket.subscribe(SLOW, Map.of());
            }
        }

        await().during(Duration.ofSeconds(2)).until(() -> true);
        assertThat(troubles(output)).isEmpty();
        assertThat(lines(output).map(JsonNode::toString))
                .anyMatch(line -> line.contains("nonsense-1"));
    }

    /** What the framework complains of while it serves. */
    private static List<String> troubles(CapturedOutput output) {
        return lines(output)
                .filter(line -> line.at("/log/level").asString("").matches("WARN|ERROR"))
                .filter(line ->
                        line.at("/log/logger")
                                .asString("")
                                .matches("org\\.springframework\\.(graphql|web)\\..*"))
                .map(JsonNode::toString)
                .toList();
    }

    private static boolean isError(JsonNode line) {
        return line.path("message").asString("").startsWith("Field ");
    }

    private static Stream<JsonNode> lines(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.startsWith("{\"@timestamp\""))
                .map(line -> JsonMapper.shared().readTree(line));
    }
}
