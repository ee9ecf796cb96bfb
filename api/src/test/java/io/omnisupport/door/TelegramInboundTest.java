package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.channels.InboxSettings.TelegramSettings.Transport;
import io.omnisupport.world.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** From Telegram's post to the operator's screen. */
class TelegramInboundTest extends DoorTestBase {
    private static final Path PAYLOADS =
            Path.of("../modules/channels/src/test/resources/payloads/telegram");
    private static final String STATES = "{ inboundEvents(first: 50) { nodes { state } } }";
    private static final String EVENTS =
            """
            { inboundEvents(last: 50) { nodes {
              externalId state stateReason attemptCount results { __typename id } } } }\
            """;
    private static final String MESSAGES =
            """
            { conversations(first: 3) { nodes { customer { name phone } messages(first: 50) {
              nodes { text editedAt replyTo { text } blocks { __typename
                ... on UnsupportedBlock { kind fallbackText }
                ... on FileBlock { attachment { state fileName } }
                ... on ButtonsBlock { pressedId } } } } } } }\
            """;

    @Autowired Environment environment;

    private SpoiledDatabase database;
    private String path;
    private Map<String, String> headers;

    @BeforeEach
    void aDatabaseThatCanBeSpoiled() {
        database = SpoiledDatabase.of(environment);
    }

    @AfterEach
    void mendTheDatabase() {
        database.mend();
    }

    @BeforeEach
    void theBotIsConnectedByWebhook() {
        shop = shops.open(door, Transport.WEBHOOK);
        await().until(() -> shop.telegram().webhookUrl() != null);
        path = "/hooks/telegram/" + shop.bot().key();
        headers =
                Map.of(
                        "content-type",
                        "application/json",
                        "x-telegram-bot-api-secret-token",
                        Objects.requireNonNull(shop.telegram().webhookSecret()));
    }

    @Test
    void theApplicationSetsTheWebhookUpByItself() {
        assertThat(shop.telegram().webhookUrl()).isEqualTo(door.address() + path);
    }

    @ParameterizedTest
    @MethodSource("recordedUpdates")
    void everyRecordedUpdateIsShown(String name) throws IOException {
        assertThat(post(Files.readString(PAYLOADS.resolve(name))).status()).isEqualTo(200);

        JsonNode event = settled(1).getFirst();

        assertThat(event.path("state").asString()).as(event.toString()).isEqualTo("APPLIED");
        assertThat(event.path("results").size()).isPositive();
        assertThat(messages()).allMatch(message -> message.path("blocks").size() > 0);
    }

    static Stream<String> recordedUpdates() throws IOException {
        try (var files = Files.list(PAYLOADS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("response_"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void oneUpdatePostedAHundredTimesAtOnceIsOneMessage() throws Exception {
        String update = Files.readString(PAYLOADS.resolve("text_private.json"));
        Callable<Integer> post = () -> post(update).status();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers =
                    threads.invokeAll(IntStream.range(0, 100).mapToObj(_ -> post).toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(settled(1)).hasSize(1);
        assertThat(messages()).hasSize(1);
    }

    @Test
    void theSameMessageInAnotherUpdateIsStillOneMessage() throws IOException {
        String update = Files.readString(PAYLOADS.resolve("text_private.json"));
        post(update);
        post(update.replace("874199391", "874199999"));

        settled(2);
        assertThat(messages()).hasSize(1);
    }

    @Test
    void onePoisonEventIsParkedAndTheOthersGoOn() {
        database.refuseMessages("бомба");
        IntStream.rangeClosed(1, 5).forEach(i -> post(text(i, 40, "вопрос " + i)));
        post(text(6, 41, "бомба"));
        IntStream.rangeClosed(7, 11).forEach(i -> post(text(i, 42, "вопрос " + i)));

        List<JsonNode> events = settled(11);

        assertThat(events.stream().filter(event -> is(event, "FAILED")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.path("externalId").asString()).isEqualTo("6");
                    assertThat(event.path("stateReason").asString()).isNotBlank();
                });
        assertThat(messages()).hasSize(10);
    }

    @Test
    void messagesOfOnePersonStayInOrder() {
        IntStream.rangeClosed(1, 40).forEach(i -> post(text(i, 55, "№ " + i)));

        settled(40);
        assertThat(messages().map(message -> message.path("text").asString()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 40).mapToObj(i -> "№ " + i).toList());
    }

    @Test
    void anUnknownKindIsVisible() {
        post(text(1, 60, "x").replace("\"text\":\"x\"", "\"game\":{\"title\":\"Tetris\"}"));

        settled(1);
        assertThat(messages().toList().getFirst().at("/blocks/0").toString())
                .contains("UnsupportedBlock", "game");
    }

    @Test
    void anUpdateOfNoConcernIsIgnoredWithAReason() {
        post("{\"update_id\":5,\"poll\":{\"id\":\"1\"}}");

        JsonNode event = settled(1).getFirst();

        assertThat(event.path("state").asString()).isEqualTo("IGNORED");
        assertThat(event.path("stateReason").asString()).isNotBlank();
    }

    @Test
    void anEditReplacesTheTextAndASharedContactGivesThePhone() throws IOException {
        post(Files.readString(PAYLOADS.resolve("text_private.json")));
        post(Files.readString(PAYLOADS.resolve("edited_message.json")));
        post(Files.readString(PAYLOADS.resolve("contact_own.json")));

        settled(3);
        JsonNode conversation = shop.anna().api().ask(MESSAGES).at("/conversations/nodes/0");
        JsonNode first = conversation.at("/messages/nodes/0");
        assertThat(first.path("text").asString()).isEqualTo("Где мой заказ №1025?");
        assertThat(first.path("editedAt").isNull()).isFalse();
        assertThat(conversation.at("/customer/phone").asString()).isEqualTo("+79161234567");
        assertThat(conversation.at("/customer/name").asString()).isEqualTo("Анна Петрова");
    }

    @Test
    void filesArriveWhole() {
        var customer = shop.telegram().customer(77, "Пётр");
        customer.sendsDocument("счёт.pdf", "application/pdf", "%PDF-1.4 тест".getBytes(), "Вот");

        await().until(() ->
                messages().anyMatch(message -> message.toString().contains("\"state\":\"READY\"")));
        assertThat(messages().toList().toString()).contains("счёт.pdf", "Вот");
    }

    @Test
    void aWrongSecretIsRefusedAndNothingIsStored() {
        var wrong =
                Map.of(
                        "content-type",
                        "application/json",
                        "x-telegram-bot-api-secret-token",
                        "wrong");

        assertThat(door.post(path, text(1, 70, "x"), wrong).status()).isEqualTo(401);
        assertThat(door.post(path, text(1, 70, "x"), Map.of()).status()).isEqualTo(401);
        assertThat(events()).isEmpty();
    }

    @Test
    void anUnknownInboxIsNotFound() {
        assertThat(door.post("/hooks/telegram/nosuchinbox", "{}", headers).status()).isEqualTo(404);
        assertThat(door.post("/hooks/nosuchchannel/" + shop.bot().key(), "{}", headers).status())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoUpdateIsRefusedAndNothingIsStored() {
        assertThat(post("{\"update_id\":").status()).isEqualTo(400);
        assertThat(post("[]").status()).isEqualTo(400);
        assertThat(post("{\"message\":{}}").status()).isEqualTo(400);
        assertThat(events()).isEmpty();
    }

    @Test
    void anUpdateOverTheLimitIsRefused() {
        assertThat(post(text(1, 70, "x".repeat(300_000))).status()).isEqualTo(413);
        assertThat(events()).isEmpty();
    }

    private static String text(long update, long chat, String text) {
        return """
        {"update_id":%d,"message":{"message_id":%d,"from":{"id":%d,"is_bot":false,"first_name":"Гость"},\
        "chat":{"id":%d,"type":"private"},"date":1763806801,"text":"%s"}}\
        """
                .formatted(update, update, chat, chat, text);
    }

    private Reply post(String update) {
        return door.post(path, update, headers);
    }

    private List<JsonNode> settled(int count) {
        await().until(() -> {
            var states = shop.anna().api().ask(STATES).at("/inboundEvents/nodes");
            return states.size() == count
                    && states.valueStream().noneMatch(event -> is(event, "RECEIVED"));
        });
        return events();
    }

    private static boolean is(JsonNode event, String state) {
        return event.path("state").asString().equals(state);
    }

    private List<JsonNode> events() {
        return shop.anna().api().ask(EVENTS).at("/inboundEvents/nodes").valueStream().toList();
    }

    private Stream<JsonNode> messages() {
        return shop.anna()
                .api()
                .ask(MESSAGES)
                .at("/conversations/nodes")
                .valueStream()
                .flatMap(conversation -> conversation.at("/messages/nodes").valueStream());
    }
}
