package io.omnisupport.channels.adapter.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Names content that has no block of its own, so that an operator sees that something came. */
final class UnknownContent {
    /** Kind of a message that holds nothing we could name. */
    static final String EMPTY = "message";

    /** Parts of a message that say how it came, not what it is. */
    private static final Set<String> CIRCUMSTANCES =
            Set.of(
                    "from",
                    "sender_chat",
                    "sender_business_bot",
                    "chat",
                    "forward_origin",
                    "forward_from",
                    "forward_from_chat",
                    "reply_to_message",
                    "external_reply",
                    "quote",
                    "reply_to_story",
                    "via_bot",
                    "entities",
                    "caption_entities",
                    "link_preview_options",
                    "reply_markup",
                    "reply_parameters");

    /** Notices of the messenger that carry nothing a person said. */
    private static final Set<String> NOTICES =
            Set.of(
                    "pinned_message",
                    "message_auto_delete_timer_changed",
                    "write_access_allowed",
                    "chat_background_set",
                    "proximity_alert_triggered");

    /** A few kinds tell in words what they are. */
    private static final Map<String, List<String>> WORDS =
            Map.of(
                    "poll", List.of("question"),
                    "dice", List.of("emoji", "value"),
                    "game", List.of("title", "description"),
                    "invoice", List.of("title", "description"),
                    "checklist", List.of("title"),
                    "web_app_data", List.of("button_text"));

    private UnknownContent() {}

    static boolean isNotice(JsonNode message) {
        return NOTICES.stream().anyMatch(message::has);
    }

    /** Name of the content's field. */
    static String kind(JsonNode message) {
        for (Map.Entry<String, JsonNode> field : message.properties()) {
            boolean isContent = field.getValue().isObject() || field.getValue().isArray();
            if (isContent && !CIRCUMSTANCES.contains(field.getKey())) {
                return field.getKey();
            }
        }
        return EMPTY;
    }

    /** What to show in its place: words of the content, else its kind. */
    static String describe(String kind, JsonNode content) {
        var words = new ArrayList<String>();
        for (String field : WORDS.getOrDefault(kind, List.of())) {
            String word = word(content.path(field));
            if (word != null) {
                words.add(word);
            }
        }
        for (JsonNode option : content.path("options")) {
            words.add("— " + Fields.text(option, "text", "…"));
        }
        String name = "Telegram: " + kind.replace('_', ' ');
        return words.isEmpty() ? name : name + "\n" + String.join("\n", words);
    }

    private static @Nullable String word(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? value.asString("") : null;
    }
}
