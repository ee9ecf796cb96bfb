package io.omnisupport.devkit.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.devkit.FreePorts;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FakeBotApiTest {
    private static final String TOKEN = "7012345678:AAsecret";
    private static final long ANNA = 371452009;
    private static final String CHAT = "bots/" + TOKEN + "/chats/" + ANNA + "/";

    @TempDir Path folder;

    @Test
    void givesTokensOfTelegramsShape() {
        try (var api = FakeBotApi.start(0)) {
            assertThat(api.newBot("Лесной").token()).matches("\\d{10}:[\\w-]{35}");
        }
    }

    @Test
    void remembersEverythingOverARestart() throws Exception {
        byte[] letter = "bytes".getBytes(StandardCharsets.UTF_8);
        int port;
        try (var hook = new Hook()) {
            try (var api = FakeBotApi.persistent(folder, FreePorts.any())) {
                port = URI.create(api.uri()).getPort();
                var client = new BotClient(api, TOKEN);
                var anna = api.bot(TOKEN).customer(ANNA, "Анна");
                anna.writes("До");
                client.result("sendMessage", Map.of("chat_id", ANNA, "text", "Ответ"));
                client.upload(
                        "sendDocument", Map.of("chat_id", "" + ANNA), "document", "a", letter);
                client.result("setWebhook", Map.of("url", hook.url()));
                await().until(() -> hook.texts(ANNA).size() == 1);
                api.goSilent();
                anna.writes("Во время");
            }
            try (var api = FakeBotApi.persistent(folder, port)) {
                await().until(() -> hook.texts(ANNA).equals(List.of("До", "Во время")));
                var received = api.bot(TOKEN).received(ANNA);
                assertThat(received).extracting(BotMessage::text).containsExactly("Ответ", "");
                assertThat(received.getLast().file()).isEqualTo(letter);
                assertThat(api.bot(TOKEN).customer(ANNA, "Другое имя").writes("После"))
                        .isGreaterThan(received.getLast().id());
            }
        }
    }

    @Test
    void isLedOverHttpAsInJava() throws Exception {
        try (var api = FakeBotApi.start(0)) {
            var client = new BotClient(api, TOKEN);
            var bot = api.bot(TOKEN);
            long id =
                    client.control(CHAT + "writes", Map.of("name", "Анна", "text", "Здравствуйте"))
                            .path("messageId")
                            .asLong();
            client.control(CHAT + "edits", Map.of("messageId", id, "text", "Привет"));
            String base64 = Base64.getEncoder().encodeToString("x".getBytes());
            client.control(CHAT + "sendsDocument", Map.of("fileName", "a.txt", "base64", base64));
            var rows = List.of(List.of(Map.of("text", "Да", "callback_data", "1")));
            client.result(
                    "sendMessage",
                    Map.of(
                            "chat_id",
                            ANNA,
                            "text",
                            "?",
                            "reply_markup",
                            Map.of("inline_keyboard", rows)));
            String press =
                    client.control(CHAT + "presses", Map.of("button", "Да"))
                            .path("pressId")
                            .asString();
            client.control("faults", Map.of("kind", "throttle", "retryAfter", 3));
            assertThat(client.refusal("sendMessage", Map.of("chat_id", ANNA, "text", "x")))
                    .startsWith("429");
            client.control(CHAT + "blocks", Map.of());
            client.control("bots/" + TOKEN + "/updates", Map.of("poll", Map.of("id", "1")));

            assertThat(bot.isAnswered(press)).isFalse();
            var kinds =
                    client.result("getUpdates", Map.of())
                            .valueStream()
                            .flatMap(update -> update.propertyNames().stream())
                            .filter(name -> !name.equals("update_id"));
            assertThat(kinds)
                    .containsExactly(
                            "message",
                            "edited_message",
                            "message",
                            "callback_query",
                            "my_chat_member",
                            "poll");
            JsonNode received =
                    JsonMapper.shared().readTree(client.get("/control/" + CHAT + "received"));
            assertThat(received.path(0).path("buttons").path(0).asString()).isEqualTo("Да");
            assertThat(client.control(CHAT + "flies", Map.of()).path("error").asString())
                    .isEqualTo("A customer can't flies");
        }
    }

    @Test
    void showsAPageAndKeepsItUpToDate() throws Exception {
        try (var api = FakeBotApi.start(0)) {
            var client = new BotClient(api, TOKEN);
            var anna = api.bot(TOKEN).customer(ANNA, "Анна");
            String page = new String(client.get("/"), StandardCharsets.UTF_8);
            for (String part : List.of("page.css", "page.js", "chat.js", "bubble.js", "words.js")) {
                assertThat(new String(client.get("/" + part), StandardCharsets.UTF_8))
                        .hasSizeGreaterThan(200);
            }
            assertThat(page).contains("page.css", "page.js");

            String view = "/control/view?bot=" + TOKEN + "&chat=" + ANNA;
            JsonNode before = JsonMapper.shared().readTree(client.get(view));
            Thread.ofVirtual().start(() -> anna.writes("Новое"));
            JsonNode after =
                    JsonMapper.shared()
                            .readTree(
                                    client.get(
                                            view
                                                    + "&wait=20&since="
                                                    + before.path("version").asLong()));

            assertThat(before.path("chat").path("messages")).isEmpty();
            assertThat(after.path("chat").path("messages").path(0).path("text").asString())
                    .isEqualTo("Новое");
            assertThat(after.path("people").path(0).path("preview").asString()).isEqualTo("Новое");
        }
    }

    @Test
    void runsAsAProcessOfItsOwn() throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                FakeBotApi.class.getName(),
                                "0",
                                folder.toString())
                        .start();
        try (var output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.readLine()).startsWith("Telegram double: http://127.0.0.1:");
        } finally {
            process.destroy();
        }
        process.waitFor();
    }
}
