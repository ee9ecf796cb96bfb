package io.omnisupport.devkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FaultsTest {
    private static final String TOKEN = "7012345678:AAsecret";
    private static final long ANNA = 371452009;
    private static final Map<String, Object> HELLO = Map.of("chat_id", ANNA, "text", "hello");

    private final FakeBotApi api = FakeBotApi.start(0);
    private final FakeBot bot = api.bot(TOKEN);
    private final FakeCustomer anna = bot.customer(ANNA, "Анна");
    private final BotClient client = new BotClient(api, TOKEN);

    @BeforeEach
    void begin() {
        anna.starts(null);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void failsAsOftenAsOrderedAndOnlySends() throws Exception {
        api.failNext(2, 500);
        client.result("getUpdates", Map.of());

        assertThat(client.refusal("sendMessage", HELLO)).isEqualTo("500 Internal Server Error");
        assertThat(client.refusal("sendMessage", HELLO)).isEqualTo("500 Internal Server Error");
        client.result("sendMessage", HELLO);
        api.failNext("getUpdates", 1, 401);
        assertThat(client.refusal("getUpdates", Map.of())).isEqualTo("401 Unauthorized");
        assertThat(bot.received(ANNA)).hasSize(1);
    }

    @Test
    void answersLikeAProxyBeyondTheServer() throws Exception {
        api.failNext(1, 502);

        var response = client.post("/bot" + TOKEN + "/sendMessage", "{\"chat_id\":1}".getBytes());

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.body()).startsWith("<html>");
    }

    @Test
    void tellsHowLongToWait() throws Exception {
        api.throttleNext(14);

        JsonNode envelope = client.call("sendMessage", HELLO);

        assertThat(envelope.path("error_code").asInt()).isEqualTo(429);
        assertThat(envelope.path("parameters").path("retry_after").asInt()).isEqualTo(14);
        assertThat(envelope.path("description").asString())
                .isEqualTo("Too Many Requests: retry after 14");
    }

    @Test
    void carriesOutACallWhoseAnswerIsLost() {
        api.loseNextAnswers(1);

        assertThatThrownBy(() -> client.call("sendMessage", HELLO)).isInstanceOf(IOException.class);
        assertThat(bot.received(ANNA)).hasSize(1);
    }

    @Test
    void saysNothingWhileSilentAndGoesOnAfterwards() throws Exception {
        try (var hook = new Hook()) {
            client.result("setWebhook", Map.of("url", hook.url()));
            await().until(() -> hook.asked() == 1);
            api.goSilent();
            anna.writes("still there?");
            assertThatThrownBy(() -> client.call("sendMessage", HELLO, Duration.ofMillis(300)))
                    .isInstanceOf(HttpTimeoutException.class);
            assertThat(hook.asked()).isEqualTo(1);

            api.recover();

            await().until(() -> hook.texts(ANNA).contains("still there?"));
            client.result("sendMessage", HELLO);
            assertThat(bot.received(ANNA)).hasSize(1);
        }
    }

    @Test
    void letsShortBurstsPassAndThenOneMessageASecond() {
        var nanos = new AtomicLong();
        var pace = new Pace(nanos::get);
        var state = new BotState(TOKEN, "Support", "support_bot");
        pace.keep(true);
        for (int i = 0; i < 5; i++) {
            pace.pass(state, ANNA);
        }

        assertThatThrownBy(() -> pace.pass(state, ANNA))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.retryAfter()).isEqualTo(1));
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        pace.pass(state, ANNA);
        assertThatThrownBy(() -> pace.pass(state, ANNA)).isInstanceOf(Refused.class);
    }

    @Test
    void letsABotSendThirtyMessagesASecond() {
        var pace = new Pace(() -> 0);
        var state = new BotState(TOKEN, "Support", "support_bot");
        pace.keep(true);
        for (int chat = 0; chat < 30; chat++) {
            pace.pass(state, chat);
        }

        assertThatThrownBy(() -> pace.pass(state, 31)).isInstanceOf(Refused.class);
    }

    @Test
    void keepsThePaceWhenAsked() throws Exception {
        api.keepPace(true);
        for (int i = 0; i < 5; i++) {
            client.result("sendMessage", HELLO);
        }
        assertThat(client.refusal("sendMessage", HELLO)).startsWith("429 Too Many Requests");
        api.keepPace(false);
        client.result("sendMessage", HELLO);
    }
}
