package io.omnisupport.devkit.telegram;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page shows: bots, people, and the chat that is open. */
final class View {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long RECENTLY_MILLIS = 90_000;

    private final World world;
    private final Messages messages;

    View(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    /** Everything at one moment; without an open chat the first bot's people. */
    ObjectNode of(String server, String token, long person) {
        return world.look(() -> {
            ObjectNode view = JSON.createObjectNode().put("version", world.version());
            view.put("server", server);
            ArrayNode bots = view.putArray("bots");
            world.bots().forEach(bot -> bots.add(bot(bot)));
            BotState open = world.bot(token);
            ArrayNode people = view.putArray("people");
            world.people().forEach(somebody -> people.add(person(somebody, open)));
            Chat chat = open == null ? null : open.findChat(person);
            if (chat != null) {
                view.set("chat", chat(chat));
            }
            return view;
        });
    }

    private ObjectNode bot(BotState bot) {
        Webhook webhook = bot.webhook();
        boolean isPolled = messages.millis() - bot.polledAt() < RECENTLY_MILLIS;
        String link = webhook != null ? "webhook" : isPolled ? "polling" : "none";
        return JSON.createObjectNode()
                .put("token", bot.token())
                .put("name", bot.name())
                .put("username", bot.username())
                .put("link", link)
                .put("failure", webhook == null ? null : webhook.failure())
                .put("pending", bot.updates().size());
    }

    private ObjectNode person(Person person, @Nullable BotState bot) {
        ObjectNode node =
                JSON.createObjectNode()
                        .put("id", Long.toString(person.id()))
                        .put("name", person.name());
        Chat chat = bot == null ? null : bot.findChat(person.id());
        if (chat != null && !chat.messages().isEmpty()) {
            ObjectNode last = chat.messages().getLast();
            node.put("preview", Messages.words(last));
            node.put("kind", Messages.kind(last));
            node.put("at", last.path("date").asLong(0));
        }
        return node;
    }

    private ObjectNode chat(Chat chat) {
        ObjectNode node =
                JSON.createObjectNode()
                        .put("isBlocked", chat.isBlocked())
                        .put("isTyping", chat.isTyping(messages.millis()));
        ArrayNode list = node.putArray("messages");
        chat.messages().forEach(message -> list.add(message(message)));
        JsonNode keyboard = chat.keyboard();
        if (keyboard != null) {
            node.set("keyboard", keyboard);
        }
        return node;
    }

    private ObjectNode message(ObjectNode message) {
        ObjectNode node = message.deepCopy();
        node.retain(
                "message_id",
                "date",
                "edit_date",
                "text",
                "caption",
                "entities",
                "caption_entities",
                "location",
                "venue",
                "contact",
                "reply_markup");
        node.put("mine", !Messages.isByBot(message));
        Media kind = Media.in(message);
        if (kind != null) {
            node.set("file", file(kind, message.path(kind.field())));
        }
        JsonNode repliedTo = message.path("reply_to_message");
        if (repliedTo.isObject()) {
            node.put("quote", Messages.words(repliedTo));
        }
        return node;
    }

    private ObjectNode file(Media kind, JsonNode described) {
        String id = Media.reference(described).path("file_id").asString("");
        StoredFile file = world.file(id);
        return JSON.createObjectNode()
                .put("kind", kind.field())
                .put("id", id)
                .put("isHere", file != null)
                .put("isPicture", file != null && file.isPicture())
                .put("name", file == null ? kind.field() : file.name())
                .put("size", file == null ? 0 : file.size());
    }
}
