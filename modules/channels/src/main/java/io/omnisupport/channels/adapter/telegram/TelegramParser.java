package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.spi.Envelope;
import io.omnisupport.channels.spi.InboundItem;
import io.omnisupport.channels.spi.InboundItem.Edited;
import io.omnisupport.channels.spi.InboundItem.Pressed;
import io.omnisupport.channels.spi.InboundItem.ReachabilityChanged;
import io.omnisupport.channels.spi.InboundItem.Received;
import io.omnisupport.channels.spi.InboundItem.Skipped;
import io.omnisupport.channels.spi.Sender;
import io.omnisupport.conversations.MessageBlock.UnsupportedBlock;
import io.omnisupport.customers.ChannelIdentity.Evidence;
import io.omnisupport.customers.ChannelIdentity.Reachability;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Update to items. Unknown fields and kinds never fail it. */
final class TelegramParser {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String UPDATE_ID = "update_id";

    private TelegramParser() {}

    /** Null when the body is no update. */
    static @Nullable Envelope open(byte[] body) {
        JsonNode update;
        try {
            update = JSON.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
        Long id = Fields.number(update, UPDATE_ID);
        if (id == null) {
            return null;
        }
        for (Map.Entry<String, JsonNode> field : update.properties()) {
            JsonNode content = field.getValue();
            if (content.isObject()) {
                String group = Fields.text(content, "media_group_id");
                return new Envelope(id.toString(), senderKey(content, id), group);
            }
        }
        return new Envelope(id.toString(), "update:" + id, null);
    }

    static List<InboundItem> parse(String body) {
        JsonNode update = JSON.readTree(body);
        var items = new ArrayList<InboundItem>();
        for (Map.Entry<String, JsonNode> field : update.properties()) {
            if (!field.getKey().equals(UPDATE_ID)) {
                items.add(item(field.getKey(), field.getValue(), update));
            }
        }
        return items.isEmpty() ? List.of(new Skipped("inbound.ignored.empty")) : items;
    }

    private static String senderKey(JsonNode content, long updateId) {
        Long chat = Fields.number(content.path("chat"), "id");
        Long from = Fields.number(content.path("from"), "id");
        Long key = chat == null ? from : chat;
        return key == null ? "update:" + updateId : key.toString();
    }

    private static InboundItem item(String kind, JsonNode content, JsonNode update) {
        return switch (kind) {
            case "message" -> message(content);
            case "edited_message" ->
                    message(content) instanceof Received received
                            ? new Edited(received)
                            : new Skipped("inbound.ignored.no-person");
            case "callback_query" -> press(content);
            case "my_chat_member" -> membership(content);
            case "channel_post", "edited_channel_post" ->
                    new Skipped("inbound.ignored.channel-post");
            default -> unknown(kind, content, update);
        };
    }

    private static InboundItem message(JsonNode message) {
        Skipped reason = whyNotOurs(message);
        if (reason != null) {
            return reason;
        }
        return UnknownContent.isNotice(message)
                ? new Skipped("inbound.ignored.notice")
                : MessageReader.read(message, sender(message.path("from"), message.path("chat")));
    }

    private static @Nullable Skipped whyNotOurs(JsonNode content) {
        JsonNode chat = content.path("chat");
        JsonNode from = content.path("from");
        if (!chat.isObject() || Fields.number(chat, "id") == null) {
            return new Skipped("inbound.ignored.no-person");
        }
        if (!Fields.text(chat, "type", "private").equals("private")) {
            return new Skipped("inbound.ignored.group");
        }
        return Fields.number(from, "id") == null || Fields.isTrue(from, "is_bot")
                ? new Skipped("inbound.ignored.no-person")
                : null;
    }

    private static InboundItem press(JsonNode press) {
        JsonNode from = press.path("from");
        JsonNode message = press.path("message");
        String id = Fields.text(press, "id");
        JsonNode chat = message.path("chat");
        if (id == null || Fields.number(from, "id") == null) {
            return new Skipped("inbound.ignored.no-person");
        }
        if (!Fields.text(chat, "type", "private").equals("private")) {
            return new Skipped("inbound.ignored.group");
        }
        String data = Fields.text(press, "data", Fields.text(press, "game_short_name", "…"));
        return new Pressed(
                sender(from, chat.isObject() ? chat : from),
                Fields.number(from, "id") + ":press:" + id,
                id,
                message.isObject() ? MessageReader.externalId(message) : null,
                data,
                label(message.path("reply_markup").path("inline_keyboard"), data));
    }

    private static @Nullable String label(JsonNode keyboard, String data) {
        for (JsonNode row : keyboard) {
            for (JsonNode button : row) {
                if (Fields.text(button, "callback_data", "").equals(data)) {
                    return Fields.text(button, "text");
                }
            }
        }
        return null;
    }

    private static InboundItem membership(JsonNode change) {
        Skipped reason = whyNotOurs(change);
        if (reason != null) {
            return reason;
        }
        var sender = sender(change.path("from"), change.path("chat"));
        return switch (Fields.text(change.path("new_chat_member"), "status", "")) {
            case "kicked" -> new ReachabilityChanged(sender, Reachability.BLOCKED);
            case "member" -> new ReachabilityChanged(sender, Reachability.REACHABLE);
            default -> new Skipped("inbound.ignored.notice");
        };
    }

    /** A kind we don't know yet is shown when a person sent it to us, whatever it is. */
    private static InboundItem unknown(String kind, JsonNode content, JsonNode update) {
        Skipped reason = whyNotOurs(content);
        if (reason != null) {
            return reason;
        }
        String id =
                Fields.number(content.path("chat"), "id")
                        + ":update:"
                        + Fields.number(update, UPDATE_ID);
        return new Received(
                sender(content.path("from"), content.path("chat")),
                id,
                List.of(new UnsupportedBlock(kind, UnknownContent.describe(kind, content))),
                List.of(),
                null,
                null,
                null,
                MessageReader.time(content, "date"));
    }

    private static Sender sender(JsonNode from, JsonNode chat) {
        String username = Fields.text(from, "username");
        String language = Fields.text(from, "language_code");
        return new Sender(
                Long.toString(Fields.number(chat, "id", 0)),
                username == null ? null : "@" + username,
                Names.of(from),
                language == null ? null : Locale.forLanguageTag(language),
                Evidence.Kind.PROVIDER_ACCOUNT);
    }
}
