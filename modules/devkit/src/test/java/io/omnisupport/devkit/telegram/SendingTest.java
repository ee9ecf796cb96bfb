package io.omnisupport.devkit.telegram;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SendingTest {
    private static final String TOKEN = "7012345678:AAsecret";
    private static final long ANNA = 371452009;

    private final FakeBotApi api = FakeBotApi.start(0);
    private final FakeBot bot = api.bot(TOKEN);
    private final FakeCustomer anna = bot.customer(ANNA, "Анна Петрова");
    private final BotClient client = new BotClient(api, TOKEN);

    @AfterEach
    void stop() {
        api.close();
    }

    private static Map<String, Object> text(String text) {
        return Map.of("chat_id", ANNA, "text", text);
    }

    private static Map<String, Object> withButton(String label, String data) {
        var rows = List.of(List.of(Map.of("text", label, "callback_data", data)));
        return Map.of(
                "chat_id", ANNA, "text", "Choose", "reply_markup", Map.of("inline_keyboard", rows));
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return bytes.toByteArray();
    }

    private JsonNode lastUpdate() throws Exception {
        return client.result("getUpdates", Map.of("offset", -1)).path(0);
    }

    @Test
    void knowsItsBots() throws Exception {
        JsonNode me = client.result("getMe", Map.of());
        assertThat(me.path("id").asLong()).isEqualTo(7012345678L);
        assertThat(me.path("is_bot").asBoolean()).isTrue();

        assertThat(new BotClient(api, "1:other").refusal("getMe", Map.of()))
                .isEqualTo("401 Unauthorized");
        assertThat(new BotClient(api, "nonsense").refusal("getMe", Map.of()))
                .isEqualTo("404 Not Found");
        assertThat(client.refusal("sendPaidMedia", Map.of())).startsWith("404 ");
        bot.revoke();
        assertThat(client.refusal("getMe", Map.of())).isEqualTo("401 Unauthorized");
    }

    @Test
    void bringsAnswersToThePersonInOrder() throws Exception {
        long question = anna.writes("Где заказ?");
        JsonNode sent =
                client.result(
                        "sendMessage",
                        Map.of(
                                "chat_id",
                                Long.toString(ANNA),
                                "text",
                                "В пути",
                                "reply_parameters",
                                Map.of("message_id", question)));
        client.result("sendMessage", text("Ждите"));

        assertThat(sent.path("chat").path("id").asLong()).isEqualTo(ANNA);
        assertThat(sent.path("reply_to_message").path("text").asString()).isEqualTo("Где заказ?");
        assertThat(bot.received(ANNA))
                .extracting(BotMessage::text)
                .containsExactly("В пути", "Ждите");
        assertThat(bot.received(ANNA).getFirst().replyTo()).isEqualTo(question);
        assertThat(bot.received(ANNA).getFirst().id()).isEqualTo(sent.path("message_id").asLong());
    }

    @Test
    void writesOnlyToPeopleWhoMayBeWrittenTo() throws Exception {
        assertThat(client.refusal("sendMessage", Map.of("chat_id", 4, "text", "hi")))
                .isEqualTo("400 Bad Request: chat not found");
        assertThat(client.refusal("sendMessage", text("hi")))
                .isEqualTo("403 Forbidden: bot can't initiate conversation with a user");
        anna.starts("ref_1");
        anna.blocks();
        assertThat(client.refusal("sendMessage", text("hi")))
                .isEqualTo("403 Forbidden: bot was blocked by the user");
        assertThat(
                        lastUpdate()
                                .path("my_chat_member")
                                .path("new_chat_member")
                                .path("status")
                                .asString())
                .isEqualTo("kicked");
        anna.unblocks();
        client.result("sendMessage", text("hi"));
        anna.leaves();
        assertThat(client.refusal("sendMessage", text("hi")))
                .isEqualTo("403 Forbidden: user is deactivated");
    }

    @Test
    void keepsTelegramsLimits() throws Exception {
        anna.starts(null);
        client.result("sendMessage", text("ы".repeat(4096)));
        assertThat(client.refusal("sendMessage", text("ы".repeat(4097))))
                .isEqualTo("400 Bad Request: message is too long");
        assertThat(client.refusal("sendMessage", text(" ")))
                .isEqualTo("400 Bad Request: message text is empty");
        assertThat(client.refusal("sendMessage", withButton("Да", "ы".repeat(33))))
                .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
        var long1025 = Map.of("chat_id", Long.toString(ANNA), "caption", "c".repeat(1025));
        assertThat(
                        client.upload("sendDocument", long1025, "document", "a.txt", picture())
                                .toString())
                .contains("message caption is too long");
        var photo = Map.of("chat_id", Long.toString(ANNA));
        assertThat(
                        client.upload("sendPhoto", photo, "photo", "a.jpg", "text".getBytes())
                                .toString())
                .contains("IMAGE_PROCESS_FAILED");
        assertThat(
                        client.upload("sendPhoto", photo, "photo", "a.jpg", new byte[11 << 20])
                                .toString())
                .contains("too big for a photo");
        assertThat(bot.received(ANNA)).hasSize(1);
    }

    @Test
    void tellsTheBotWhichButtonWasPressed() throws Exception {
        anna.starts(null);
        JsonNode asked = client.result("sendMessage", withButton("👍", "rate:5"));

        String press = anna.presses("👍");

        JsonNode query = lastUpdate().path("callback_query");
        assertThat(query.path("id").asString()).isEqualTo(press);
        assertThat(query.path("data").asString()).isEqualTo("rate:5");
        assertThat(query.path("message").path("message_id")).isEqualTo(asked.path("message_id"));
        assertThat(bot.isAnswered(press)).isFalse();
        client.result("answerCallbackQuery", Map.of("callback_query_id", press));
        assertThat(bot.isAnswered(press)).isTrue();
        assertThat(client.refusal("answerCallbackQuery", Map.of("callback_query_id", press)))
                .contains("query is too old");
        assertThatThrownBy(() -> anna.presses("👎")).hasMessage("No button 👎");
    }

    @Test
    void sharesWhatAKeyboardAsksFor() throws Exception {
        anna.starts(null);
        var rows =
                List.of(
                        List.of(Map.of("text", "Номер", "request_contact", true)),
                        List.of(Map.of("text", "Не сейчас")));
        client.result(
                "sendMessage",
                Map.of("chat_id", ANNA, "text", "?", "reply_markup", Map.of("keyboard", rows)));

        anna.presses("Номер");
        JsonNode contact = lastUpdate().path("message").path("contact");
        assertThat(contact.path("user_id").asLong()).isEqualTo(ANNA);
        assertThat(contact.path("phone_number").asString()).startsWith("7916");
        anna.presses("Не сейчас");
        assertThat(lastUpdate().path("message").path("text").asString()).isEqualTo("Не сейчас");
    }

    @Test
    void carriesFilesBothWays() throws Exception {
        byte[] picture = picture();
        anna.sendsPhoto(picture, "Поломка");
        JsonNode message = lastUpdate().path("message");
        JsonNode file =
                client.result(
                        "getFile",
                        Map.of("file_id", message.path("photo").path(0).path("file_id")));
        String path = file.path("file_path").asString();

        assertThat(message.path("caption").asString()).isEqualTo("Поломка");
        assertThat(client.get("/file/bot" + TOKEN + "/" + path)).isEqualTo(picture);
        byte[] letter = "Счёт".getBytes(StandardCharsets.UTF_8);
        var fields = Map.of("chat_id", Long.toString(ANNA), "caption", "Вот счёт");
        JsonNode sent = client.upload("sendDocument", fields, "document", "счёт.txt", letter);
        assertThat(sent.path("result").path("document").path("file_name").asString())
                .isEqualTo("счёт.txt");
        BotMessage received = bot.received(ANNA).getLast();
        assertThat(received.kind()).isEqualTo("document");
        assertThat(received.text()).isEqualTo("Вот счёт");
        assertThat(received.file()).isEqualTo(letter);
        client.upload("sendPhoto", fields, "photo", "a.jpg", picture);
        assertThat(bot.received(ANNA).getLast().kind()).isEqualTo("photo");
        assertThat(client.refusal("getFile", Map.of("file_id", "x"))).startsWith("400 ");
    }

    @Test
    void showsEditsOfBothSides() throws Exception {
        long message = anna.writes("№1024");
        anna.edits(message, "№1025");
        JsonNode edited = lastUpdate().path("edited_message");
        assertThat(edited.path("message_id").asLong()).isEqualTo(message);
        assertThat(edited.path("text").asString()).isEqualTo("№1025");
        assertThat(edited.has("edit_date")).isTrue();

        long answer = client.result("sendMessage", text("Завтра")).path("message_id").asLong();
        Map<String, Object> edit =
                Map.ofEntries(
                        entry("chat_id", ANNA),
                        entry("message_id", answer),
                        entry("text", "Сегодня"));
        client.result("editMessageText", edit);
        assertThat(bot.received(ANNA)).extracting(BotMessage::text).containsExactly("Сегодня");
        assertThat(bot.received(ANNA).getFirst().isEdited()).isTrue();
        assertThat(client.refusal("editMessageText", edit))
                .isEqualTo("400 Bad Request: message is not modified");
    }

    @Test
    void showsThatTheBotWrites() throws Exception {
        anna.starts(null);
        client.result("sendChatAction", Map.of("chat_id", ANNA, "action", "typing"));
        assertThat(bot.isTyping(ANNA)).isTrue();
        client.result("sendMessage", text("done"));
        assertThat(bot.isTyping(ANNA)).isFalse();
    }
}
