package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.LiveStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Live streams: ready, what was missed, live; nothing lost over any break. */
class StreamsTest extends StreamTestBase {
    private static final String WIDGET =
            """
            subscription($since: String) { widgetEvents(since: $since) {
              __typename cursor ... on MessageAdded { message { text actor { name } } } } }\
            """;
    private static final Duration SILENCE = Duration.ofMillis(1500);

    @Test
    void aNewMessageIsThereAtOnceWithItsContent() {
        LiveStream talk = talk(null);
        assertThat(talk.next().path("__typename").asString()).isEqualTo("StreamReady");

        visitor.writes("Второе");

        assertThat(talk.next("MessageAdded").at("/message/text").asString()).isEqualTo("Второе");
    }

    @Test
    void eventsShowObjectsAsTheyAreNow() {
        LiveStream talk = talk(null);
        talk.next();
        claim();
        assertThat(status(talk)).isEqualTo("OPEN");
        transition(Map.of("onHold", true));
        assertThat(status(talk)).isEqualTo("ON_HOLD");
        transition(Map.of("resolved", true));
        assertThat(status(talk)).isEqualTo("RESOLVED");
    }

    @Test
    void anInboxLearnsWhatEntersAndLeavesItsFilter() {
        LiveStream unassigned = inbox(null, Map.of("filter", Map.of("view", "UNASSIGNED")));
        unassigned.next();

        String other =
                shop.visitor(door)
                        .writes("Ещё вопрос")
                        .text("/messageSend/message/conversation/id");
        JsonNode entered = unassigned.next("ConversationEntered");
        claim();

        assertThat(entered.at("/conversation/id").asString()).isEqualTo(other);
        assertThat(entered.at("/conversation/preview/text").asString()).isEqualTo("Ещё вопрос");
        assertThat(unassigned.next("ConversationLeft").path("conversationId").asString())
                .isEqualTo(conversation);
        assertThat(counts(unassigned)).containsEntry("UNASSIGNED", 1).containsEntry("MINE", 1);
    }

    @Test
    void aVisitorHearsTheReplyWithTheOperatorsPublicName() {
        try (var site = visitor.api().connect().acknowledged()) {
            LiveStream widget = site.subscribe(WIDGET, Map.of());
            widget.next();
            shop.anna().replies(conversation, "Здравствуйте");

            JsonNode added = widget.next("MessageAdded");

            assertThat(added.at("/message/text").asString()).isEqualTo("Здравствуйте");
            assertThat(added.at("/message/actor/name").asString()).isEqualTo("Анна");
        }
    }

    @Test
    void aVisitorHearsNothingOfOthersAndNothingOfNotes() {
        try (var site = visitor.api().connect().acknowledged()) {
            LiveStream widget = site.subscribe(WIDGET, Map.of());
            widget.next();
            shop.visitor(door).writes("Чужое");
            shop.anna()
                    .api()
                    .change(
                            "noteSave",
                            Map.of(
                                    "idempotencyKey", "note-0001",
                                    "conversationId", conversation,
                                    "body", "Скидку не давать"),
                            "note { id }")
                    .done("noteSave");

            assertThat(widget.until(SILENCE))
                    .noneMatch(event -> event.toString().contains("Чужое"))
                    .noneMatch(event -> event.toString().contains("Скидку"))
                    .noneMatch(event -> event.path("__typename").asString().equals("MessageAdded"));
        }
    }

    @Test
    void presenceReachesThePartnerAndOnlyThePartner() {
        String watch =
                """
                subscription($ids: [ID!]!) { presence(conversationIds: $ids) {
                  activity actor { name } } }\
                """;
        try (var site = visitor.api().connect().acknowledged()) {
            LiveStream seen = site.subscribe(watch, Map.of("ids", List.of(conversation)));
            LiveStream colleague = socket.subscribe(watch, Map.of("ids", List.of(conversation)));
            signalUntilHeard(seen, colleague);

            assertThat(seen.next().at("/actor/name").asString()).isEqualTo("Борис");
        }
    }

    private void signalUntilHeard(LiveStream... streams) {
        for (LiveStream stream : streams) {
            while (stream.isQuiet(Duration.ofMillis(300))) {
                shop.boris()
                        .api()
                        .change(
                                "presenceSignal",
                                Map.of("conversationId", conversation, "activity", "TYPING_REPLY"),
                                "isAccepted")
                        .done("presenceSignal");
            }
        }
    }

    private static Map<String, Integer> counts(LiveStream stream) {
        var counts = new java.util.HashMap<String, Integer>();
        while (!Integer.valueOf(1).equals(counts.get("MINE"))) {
            stream.next("ViewCountsChanged")
                    .path("views")
                    .forEach(view ->
                            counts.put(
                                    view.path("builtIn").asString(),
                                    view.path("conversationCount").asInt()));
        }
        return counts;
    }

    private static String status(LiveStream talk) {
        return talk.next("ConversationChanged").at("/conversation/status").asString();
    }

    private void claim() {
        shop.anna()
                .api()
                .change(
                        "conversationClaim",
                        Map.of("conversationId", conversation),
                        "conversation { id }")
                .done("conversationClaim");
    }

    private void transition(Map<String, Object> to) {
        shop.anna()
                .api()
                .change(
                        "conversationTransition",
                        Map.of("conversationId", conversation, "to", to),
                        "conversation { id }")
                .done("conversationTransition");
    }
}
