package io.omnisupport.devkit.telegram;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keyboards of a bot's messages. */
final class Markup {
    private static final int MAX_DATA_BYTES = 64;
    private static final int MAX_BUTTONS = 100;

    private Markup() {}

    /** Buttons under the message stay with it; other keyboards belong to the chat. */
    static void apply(JsonNode markup, ObjectNode message, Chat chat) {
        if (markup.has("inline_keyboard")) {
            check(markup.path("inline_keyboard"));
            message.putObject("reply_markup")
                    .set("inline_keyboard", markup.path("inline_keyboard"));
        } else if (markup.has("keyboard")) {
            chat.show(markup.path("keyboard"));
        } else if (markup.has("remove_keyboard")) {
            chat.show(null);
        }
    }

    private static void check(JsonNode rows) {
        int count = 0;
        for (JsonNode row : rows) {
            for (JsonNode button : row) {
                checkButton(button);
                count++;
            }
        }
        if (count > MAX_BUTTONS) {
            throw Refused.badRequest("reply markup is too long");
        }
    }

    private static void checkButton(JsonNode button) {
        if (button.path("text").asString("").isBlank()) {
            throw Refused.badRequest("inline keyboard button text must not be empty");
        }
        if (button.has("url")) {
            if (!button.path("url").asString("").matches("(https?|tg)://\\S+")) {
                throw Refused.badRequest("BUTTON_URL_INVALID");
            }
            return;
        }
        int bytes =
                button.path("callback_data").asString("").getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > MAX_DATA_BYTES) {
            throw Refused.badRequest("BUTTON_DATA_INVALID");
        }
    }
}
