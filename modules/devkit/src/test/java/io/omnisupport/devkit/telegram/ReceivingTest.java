package io.omnisupport.devkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReceivingTest {
    private static final String TOKEN = "7012345678:AAsecret";
    private static final long ANNA = 371452009;
    private static final long BORIS = 371452010;

    private final FakeBotApi api = FakeBotApi.start(0);
    private final FakeBot bot = api.bot(TOKEN);
    private final FakeCustomer anna = bot.customer(ANNA, "Анна Петрова");
    private final BotClient client = new BotClient(api, TOKEN);

    @AfterEach
    void stop() {
        api.close();
    }

    private List<String> polled(Map<String, ?> parameters) throws Exception {
        return client.result("getUpdates", parameters)
                .valueStream()
                .map(update -> update.path("message").path("text").asString())
                .toList();
    }

    @Test
    void bringsUpdatesToTheWebhookInOrderAndWithItsSecret() throws Exception {
        try (var hook = new Hook()) {
            anna.writes("before");
            client.result("setWebhook", Map.of("url", hook.url(), "secret_token", "s-1_A"));
            IntStream.range(0, 20).forEach(i -> anna.writes("text " + i));

            await().until(() -> hook.texts(ANNA).size() == 21);
            assertThat(hook.texts(ANNA))
                    .startsWith("before", "text 0", "text 1")
                    .endsWith("text 19");
            assertThat(hook.secrets()).containsOnly("s-1_A");
            JsonNode from = hook.taken().getFirst().path("message").path("from");
            assertThat(from.path("first_name").asString()).isEqualTo("Анна");
            assertThat(from.path("last_name").asString()).isEqualTo("Петрова");
            assertThat(from.path("language_code").asString()).isEqualTo("ru");
        }
    }

    @Test
    void bringsAnUpdateAgainUntilItIsTakenBeforeTheNextOfTheChat() throws Exception {
        try (var hook = new Hook()) {
            hook.answers(500, 404);
            client.result("setWebhook", Map.of("url", hook.url()));
            anna.writes("first");
            anna.writes("second");
            bot.customer(BORIS, "Boris").writes("aside");

            await().until(() -> hook.texts(ANNA).size() == 2 && hook.texts(BORIS).size() == 1);
            assertThat(hook.texts(ANNA)).containsExactly("first", "second");
            assertThat(hook.asked()).isEqualTo(5);
            await().until(() -> bot.pendingUpdates() == 0);
        }
    }

    @Test
    void tellsWhatIsWrongWithAWebhook() throws Exception {
        var hook = new Hook();
        client.result(
                "setWebhook", Map.of("url", hook.url(), "allowed_updates", List.of("message")));
        hook.close();
        anna.writes("lost?");

        await().until(() -> client.result("getWebhookInfo", Map.of()).has("last_error_message"));
        JsonNode info = client.result("getWebhookInfo", Map.of());
        assertThat(info.path("url").asString()).isEqualTo(hook.url());
        assertThat(info.path("pending_update_count").asInt()).isEqualTo(1);
        assertThat(info.path("allowed_updates").path(0).asString()).isEqualTo("message");
        client.result("deleteWebhook", Map.of("drop_pending_updates", true));
        assertThat(bot.pendingUpdates()).isZero();
        assertThat(bot.webhookUrl()).isNull();
    }

    @Test
    void refusesAWebhookThatIsNone() throws Exception {
        assertThat(client.refusal("setWebhook", Map.of("url", "ftp://host/x")))
                .isEqualTo("400 Bad Request: invalid webhook URL specified");
        assertThat(
                        client.refusal(
                                "setWebhook", Map.of("url", "http://host/x", "secret_token", "ы")))
                .contains("unallowed characters");
    }

    @Test
    void confirmsWhatLiesBeforeThePolledOffset() throws Exception {
        anna.writes("one");
        anna.writes("two");
        anna.writes("three");

        JsonNode first = client.result("getUpdates", Map.of("limit", 2));
        long next = first.path(1).path("update_id").asLong() + 1;

        assertThat(first).hasSize(2);
        assertThat(polled(Map.of())).containsExactly("one", "two", "three");
        assertThat(polled(Map.of("offset", next))).containsExactly("three");
        assertThat(polled(Map.of())).containsExactly("three");
        assertThat(polled(Map.of("offset", next + 1))).isEmpty();
        anna.writes("four");
        anna.writes("five");
        assertThat(polled(Map.of("offset", -1))).containsExactly("five");
    }

    @Test
    void answersALongPollAsSoonAsSomebodyWrites() throws Exception {
        var poll =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return polled(Map.of("timeout", 30));
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });
        await().pollDelay(Duration.ofMillis(200)).until(() -> !poll.isDone());
        anna.writes("hello");

        assertThat(poll.orTimeout(2, java.util.concurrent.TimeUnit.SECONDS).join())
                .containsExactly("hello");
    }

    @Test
    void letsOnlyOneReaderListen() throws Exception {
        var poll =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return client.refusal("getUpdates", Map.of("timeout", 30));
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });
        await().pollDelay(Duration.ofMillis(200)).until(() -> !poll.isDone());
        client.result("getUpdates", Map.of());
        assertThat(poll.join()).startsWith("409 Conflict: terminated by other getUpdates request");

        client.result("setWebhook", Map.of("url", "http://127.0.0.1:9/"));
        assertThat(client.refusal("getUpdates", Map.of())).startsWith("409 Conflict: can't use");
    }

    @Test
    void leavesOutKindsThatTheBotDoesNotWant() throws Exception {
        client.result("getUpdates", Map.of("allowed_updates", List.of("message")));
        long message = anna.writes("kept");
        anna.edits(message, "changed");
        anna.blocks();

        assertThat(polled(Map.of())).containsExactly("kept");
    }

    @Test
    void sendsARecordedUpdateAsItIsAndKnowsItsSender() throws Exception {
        bot.update(
                """
                {"update_id": 874199391, "message": {"message_id": 1201,
                 "from": {"id": 55, "is_bot": false, "first_name": "Яна"},
                 "chat": {"id": 55, "first_name": "Яна", "type": "private"},
                 "date": 1763806801, "text": "recorded"}}\
                """);

        JsonNode update = client.result("getUpdates", Map.of()).path(0);
        assertThat(update.path("update_id").asLong()).isEqualTo(874199391);
        assertThat(update.path("message").path("text").asString()).isEqualTo("recorded");
        client.result("sendMessage", Map.of("chat_id", 55, "text", "answer"));
        assertThat(bot.received(55)).extracting(BotMessage::text).containsExactly("answer");
        assertThat(bot.received(55).getFirst().id()).isGreaterThan(1201);
    }
}
