package io.omnisupport.devkit.telegram;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a Telegram account; the chat with a bot has the person's number. */
record Person(
        long id,
        String firstName,
        @Nullable String lastName,
        @Nullable String username,
        String language) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Person named(long id, String name) {
        String[] words = name.strip().split("\\s+", 2);
        boolean isRussian = name.codePoints().anyMatch(letter -> letter >= 'А' && letter <= 'я');
        return new Person(
                id, words[0], words.length > 1 ? words[1] : null, null, isRussian ? "ru" : "en");
    }

    /** As a message's {@code from} tells. */
    static Person of(JsonNode from) {
        return new Person(
                from.path("id").asLong(0),
                from.path("first_name").asString("…"),
                from.path("last_name").asStringOpt().orElse(null),
                from.path("username").asStringOpt().orElse(null),
                from.path("language_code").asString("en"));
    }

    String name() {
        return lastName == null ? firstName : firstName + " " + lastName;
    }

    /** International, without the plus, as Telegram may give it. */
    String phone() {
        return String.format(Locale.ROOT, "7916%07d", Math.floorMod(id, 10_000_000L));
    }

    ObjectNode asUser() {
        ObjectNode user = JSON.createObjectNode().put("id", id).put("is_bot", false);
        putName(user);
        return user.put("language_code", language);
    }

    ObjectNode asChat() {
        ObjectNode chat = JSON.createObjectNode().put("id", id);
        putName(chat);
        return chat.put("type", "private");
    }

    private void putName(ObjectNode node) {
        node.put("first_name", firstName);
        if (lastName != null) {
            node.put("last_name", lastName);
        }
        if (username != null) {
            node.put("username", username);
        }
    }
}
