package io.omnisupport.devkit.telegram;

import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes message objects; under the world's lock. */
final class Messages {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Clock clock;

    Messages(Clock clock) {
        this.clock = clock;
    }

    ObjectNode byPerson(BotState bot, Person person) {
        return message(bot, person, person.asUser());
    }

    ObjectNode byBot(BotState bot, Person person) {
        return message(bot, person, bot.asUser());
    }

    private ObjectNode message(BotState bot, Person person, ObjectNode from) {
        ObjectNode message = JSON.createObjectNode().put("message_id", bot.nextMessage());
        message.set("from", from);
        message.set("chat", person.asChat());
        return message.put("date", second());
    }

    /** A command at the beginning is marked, as Telegram does. */
    static void setText(ObjectNode message, String text) {
        message.put("text", text);
        message.remove("entities");
        if (text.matches("(?s)/\\w+.*")) {
            int length = text.split("\\s", 2)[0].length();
            message.putArray("entities")
                    .addObject()
                    .put("offset", 0)
                    .put("length", length)
                    .put("type", "bot_command");
        }
    }

    /** The replied-to message without what it replied to itself. */
    static void setReply(ObjectNode message, @Nullable ObjectNode repliedTo) {
        if (repliedTo != null) {
            ObjectNode quoted = repliedTo.deepCopy();
            quoted.remove("reply_to_message");
            message.set("reply_to_message", quoted);
        }
    }

    void edited(ObjectNode message) {
        message.put("edit_date", second());
    }

    static boolean isByBot(JsonNode message) {
        return message.path("from").path("is_bot").asBoolean(false);
    }

    /** Text or caption; empty when there is neither. */
    static String words(JsonNode message) {
        return message.path("text").asString(message.path("caption").asString(""));
    }

    /** The field that holds what the message is. */
    static String kind(JsonNode message) {
        Media media = Media.in(message);
        if (media != null) {
            return media.field();
        }
        return Stream.of("venue", "location", "contact")
                .filter(message::has)
                .findFirst()
                .orElse("text");
    }

    long second() {
        return clock.instant().getEpochSecond();
    }

    long millis() {
        return clock.millis();
    }
}
