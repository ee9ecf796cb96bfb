package io.omnisupport.channels.adapter.telegram;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Names of people and chats. */
final class Names {
    private Names() {}

    /** First and last name; null when there is neither. */
    static @Nullable String of(JsonNode person) {
        String name =
                Stream.of(Fields.text(person, "first_name"), Fields.text(person, "last_name"))
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .collect(Collectors.joining(" "))
                        .strip();
        return name.isEmpty() ? null : name;
    }

    /** First and last name, or another. */
    static String of(JsonNode person, String otherwise) {
        String name = of(person);
        return name == null ? otherwise : name;
    }

    /** Whom a forwarded message comes from. */
    static String ofOrigin(JsonNode origin) {
        String person = of(origin.path("sender_user"));
        if (person != null) {
            return person;
        }
        String hidden = Fields.text(origin, "sender_user_name");
        if (hidden != null) {
            return hidden;
        }
        String chat = Fields.text(origin.path("sender_chat"), "title");
        return chat == null ? Fields.text(origin.path("chat"), "title", "…") : chat;
    }
}
