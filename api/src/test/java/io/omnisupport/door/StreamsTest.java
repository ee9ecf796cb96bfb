package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.LiveSocket;
import io.omnisupport.world.LiveStream;
import io.omnisupport.world.Shop.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Live streams: ready, what was missed, live; nothing lost over any break. */
class StreamsTest extends DoorTestBase {
    private static final String TALK =
            """
            subscription($id: ID!, $since: String) { conversationEvents(conversationId: $id, since: $since) {
              __typename cursor
              ... on MessageAdded { message { text } }
              ... on ConversationChanged { conversation { status assignee { name } } } } }\
            """;
    private static final String INBOX =
            """
            subscription($since: String, $filter: ConversationFilter) { inboxEvents(since: $since, filter: $filter) {
              __typename cursor
              ... on ConversationEntered { conversation { id preview { text } } }
              ... on ConversationChanged { conversation { id } }
              ... on ConversationLeft { conversationId }
              ... on ViewCountsChanged { views { builtIn conversationCount } } } }\
            """;
    private static final String WIDGET =
            """
            subscription($since: String) { widgetEvents(since: $since) {
              __typename cursor ... on MessageAdded { message { text actor { name } } } } }\
            """;
    private static final Duration SILENCE = Duration.ofMillis(1500);

    private LiveSocket socket;
    private Visitor visitor;
    private String conversation;

    @BeforeEach
    void aCustomerWritesAndAnOperatorLooks() {
        visitor = shop.visitor(door);
        conversation = visitor.writes("Первое").text("/messageSend/message/conversation/id");
        socket = shop.anna().api().connect().acknowledged();
    }

    @AfterEach
    void disconnect() {
        socket.close();
    }

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
    void whatWasMissedIsReplayedInOrderAndOnceBeforeLiveGoesOn() {
        LiveStream first = talk(null);
        String since = first.next().path("cursor").asString();
        socket.close();
        IntStream.range(0, 20).forEach(i -> shop.boris().replies(conversation, "пропущено " + i));

        socket = shop.anna().api().connect().acknowledged();
        LiveStream second = talk(since);
        visitor.writes("снова вживую");

        List<String> texts = new ArrayList<>();
        while (!texts.contains("снова вживую")) {
            texts.add(second.next("MessageAdded").at("/message/text").asString());
        }
        assertThat(texts)
                .containsExactlyElementsOf(
                        java.util.stream.Stream.concat(
                                        IntStream.range(0, 20).mapToObj(i -> "пропущено " + i),
                                        java.util.stream.Stream.of("снова вживую"))
                                .toList());
    }

    @Test
    void breaksAtRandomMomentsLoseNothingAndRepeatNothingNew() throws Exception {
        var writer =
                Thread.ofVirtual()
                        .start(() ->
                                IntStream.range(0, 40)
                                        .forEach(
                                                i -> shop.boris().replies(conversation, "№ " + i)));
        var random = new Random(7);
        var seen = new LinkedHashSet<String>();
        var texts = new ArrayList<String>();
        String since = talk(null).next().path("cursor").asString();
        while (texts.isEmpty() || !texts.getLast().equals("№ 39")) {
            socket.close();
            socket = shop.anna().api().connect().acknowledged();
            LiveStream stream = talk(since);
            for (int i = random.nextInt(1, 6); i > 0 && !endsWith(texts, "№ 39"); i--) {
                JsonNode event = stream.next();
                since = event.path("cursor").asString();
                if (seen.add(since) && event.path("__typename").asString().equals("MessageAdded")) {
                    texts.add(event.at("/message/text").asString());
                }
            }
        }
        writer.join();

        assertThat(texts)
                .containsExactlyElementsOf(IntStream.range(0, 40).mapToObj(i -> "№ " + i).toList());
    }

    private static boolean endsWith(List<String> texts, String last) {
        return !texts.isEmpty() && texts.getLast().equals(last);
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

    /** Message and conversation of one log entry are two events with one position. */
    @Test
    void aBreakBetweenTwoEventsOfOneEntryLosesNeither() {
        LiveStream before = inbox(null, Map.of());
        before.next();
        String opened =
                shop.visitor(door).writes("Новая").text("/messageSend/message/conversation/id");
        JsonNode first = before.next("MessageAdded");
        socket.close();

        socket = shop.anna().api().connect().acknowledged();
        LiveStream after = inbox(first.path("cursor").asString(), Map.of());

        assertThat(after.next(event -> event.has("conversation")).at("/conversation/id").asString())
                .isEqualTo(opened);
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
    void aCursorOfAnotherWorkspaceIsRefused() {
        String foreign;
        try (var neighbour = shops.open(door).anna().api().connect().acknowledged()) {
            foreign = neighbour.subscribe(INBOX, Map.of()).next().path("cursor").asString();
        }

        JsonNode refused = talk(foreign).message();

        assertThat(refused.toString()).contains("BAD_USER_INPUT").contains("since");
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

    private LiveStream talk(@Nullable String since) {
        return socket.subscribe(
                TALK,
                since == null
                        ? Map.of("id", conversation)
                        : Map.of("id", conversation, "since", since));
    }

    private LiveStream inbox(@Nullable String since, Map<String, ?> variables) {
        var all = new java.util.HashMap<String, Object>(variables);
        all.put("since", since);
        return socket.subscribe(INBOX, all);
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
