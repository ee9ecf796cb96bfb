package io.omnisupport.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.devkit.telegram.FakeBotApi;
import io.omnisupport.door.DoorTestBase;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every recipe of the SDK's cookbook does what its page says, against the whole application. */
class CookbookTest extends DoorTestBase {
    private static final List<String> RECIPES =
            List.of(
                    "sign-in",
                    "inbox",
                    "thread",
                    "send",
                    "resume",
                    "claim",
                    "upload",
                    "telegram",
                    "widget",
                    "export",
                    "presence",
                    "rate-limits");

    @Autowired FakeBotApi telegram;

    private Map<String, JsonNode> results = Map.of();
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void everyRecipeDoesWhatItSays() {
        URI url = door.address().resolve("/graphql");
        String bot = telegram.newBot("Цветы").token();
        try (var line = new BadLine(door.address(), System.nanoTime())) {
            results = Cookbook.tryAll(url, line.url(), shop, bot);
            assertThat(line.cuts()).isPositive();
        }

        assertThat(results.keySet()).containsExactlyElementsOf(RECIPES);
        comingIn();
        following();
        asking();
        refusals();
        channels();
        files();
        softly.assertAll();
    }

    private void comingIn() {
        said("sign-in", "greeting", "Hello, Анна Орлова");
        said(
                "sign-in",
                "wrong",
                "The e-mail address or the password is wrong, or the session has ended.");
    }

    private void following() {
        said("inbox", "open", List.of("Do you deliver?", "Are you open?"));
        said("inbox", "afterClosing", List.of("Do you deliver?"));
        said("inbox", "errors", List.of());
        said(
                "resume",
                "heard",
                List.of(
                        "before the sleep",
                        "while you slept",
                        "and once more",
                        "now you are back"));
        said("resume", "fresh", 1);
        said("presence", "typed", List.of("Борис Лебедев"));
        said("presence", "afterwards", List.of());
    }

    private void asking() {
        said("thread", "unread", 0);
        softly.assertThat(results.get("thread").path("pages").valueStream().map(JsonNode::size))
                .containsExactly(2, 2, 1);
        softly.assertThat(results.get("thread").at("/pages/0/1").asString())
                .isEqualTo("Анна Орлова (note): a regular");
        said("export", "texts", List.of("alpha", "beta", "gamma", "delta", "epsilon"));
        said("export", "isSame", true);
        said("rate-limits", "isAllAnswered", true);
        said("rate-limits", "rows", conversations());
        softly.assertThat(results.get("rate-limits").path("refused").asInt()).isPositive();

        JsonNode sent = results.get("send");
        softly.assertThat(texts(sent.path("id").asString()))
                .containsExactlyElementsOf(
                        sent.path("texts").valueStream().map(JsonNode::asString).toList());
    }

    private void refusals() {
        said("claim", "mine", "It is yours");
        said("claim", "again", "It is yours");
        said("claim", "late", "Борис Лебедев was faster");
        said("claim", "closed", "Nobody can take it while it is CLOSED");
        said("claim", "noToken", "Sign in again");
        softly.assertThat(results.get("claim").path("noId").asString())
                .startsWith("input.conversationId: ");
    }

    private void files() {
        said("upload", "most", 50 * 1024 * 1024);
        said("upload", "sent", "sent prices.txt");
        softly.assertThat(results.get("upload").path("refused").asString()).endsWith(".");
    }

    private void channels() {
        said("telegram", "name", "Flowers");
        softly.assertThat(results.get("telegram").path("wrong").asString())
                .endsWith("Look at the token.");
        said("telegram", "health", "ACTIVE");
        said("widget", "before", List.of("me: Is the red one left?", "shop: Two of them"));
        said("widget", "afterReload", List.of("me: Is the red one left?", "shop: Two of them"));
    }

    private void said(String recipe, String what, Object expected) {
        JsonNode result = results.get(recipe);
        softly.assertThat(JsonMapper.shared().convertValue(result.path(what), Object.class))
                .as("%s: %s of %s", recipe, what, result)
                .isEqualTo(expected);
    }

    private int conversations() {
        return shop.anna()
                .api()
                .ask("{ conversations(first: 1) { totalCount } }")
                .at("/conversations/totalCount")
                .asInt();
    }

    /** What the shop has said in a conversation, as the server keeps it. */
    private List<String> texts(String conversationId) {
        return shop.anna()
                .api()
                .ask(
                        """
                        query($id: ID!) {
                          conversation(id: $id) {
                            messages(first: 100) { nodes { text direction } }
                          }
                        }\
                        """,
                        Map.of("id", conversationId))
                .at("/conversation/messages/nodes")
                .valueStream()
                .filter(message -> message.path("direction").asString().equals("OUTBOUND"))
                .map(message -> message.path("text").asString())
                .toList();
    }
}
