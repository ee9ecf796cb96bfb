package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.LiveStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Streams over breaks: nothing lost, nothing twice, nothing more than needed. */
class ResumeTest extends StreamTestBase {
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
        assertThat(sinceReady(texts))
                .containsExactlyElementsOf(
                        Stream.concat(
                                        IntStream.range(0, 20).mapToObj(i -> "пропущено " + i),
                                        Stream.of("снова вживую"))
                                .toList());
    }

    @Test
    void breaksAtRandomMomentsLoseNothingAndRepeatNothingNew() throws Exception {
        var random = new Random(7);
        var seen = new LinkedHashSet<String>();
        var texts = new ArrayList<String>();
        String since = talk(null).next().path("cursor").asString();
        var writer =
                Thread.ofVirtual()
                        .start(() ->
                                IntStream.range(0, 40)
                                        .forEach(
                                                i -> shop.boris().replies(conversation, "№ " + i)));
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

        assertThat(sinceReady(texts))
                .containsExactlyElementsOf(IntStream.range(0, 40).mapToObj(i -> "№ " + i).toList());
    }

    /** What was written just before the stream began may still be told: at least once. */
    private static List<String> sinceReady(List<String> texts) {
        return texts.stream().filter(text -> !text.equals(FIRST)).toList();
    }

    private static boolean endsWith(List<String> texts, String last) {
        return !texts.isEmpty() && texts.getLast().equals(last);
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
    void aCursorOfAnotherWorkspaceIsRefused() {
        String foreign;
        try (var neighbour = shops.open(door).anna().api().connect().acknowledged()) {
            foreign = neighbour.subscribe(INBOX, Map.of()).next().path("cursor").asString();
        }

        JsonNode refused = talk(foreign).message();

        assertThat(refused.toString()).contains("BAD_USER_INPUT").contains("since");
    }

    @Test
    void whoComesBackLateHearsOfEachConversationOnceButOfEveryMessage() {
        LiveStream before = inbox(null, Map.of());
        String since = before.next().path("cursor").asString();
        socket.close();
        IntStream.range(0, 20).forEach(i -> shop.boris().replies(conversation, "ответ " + i));

        socket = shop.anna().api().connect().acknowledged();
        LiveStream after = inbox(since, Map.of());
        var kinds = new ArrayList<String>();
        while (kinds.stream().filter("MessageAdded"::equals).count() < 20
                || !kinds.getLast().equals("ConversationChanged")) {
            kinds.add(after.next().path("__typename").asString());
        }

        assertThat(kinds.stream().filter("ConversationChanged"::equals)).hasSizeLessThan(5);
    }
}
