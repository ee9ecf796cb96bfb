package io.omnisupport.devkit.telegram;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A bot as its people see it, and as its maker at Telegram does. */
public final class FakeBot {
    private final World world;
    private final Messages messages;
    private final FileShelf shelf;
    private final BotState bot;

    FakeBot(World world, Messages messages, FileShelf shelf, BotState bot) {
        this.world = world;
        this.messages = messages;
        this.shelf = shelf;
        this.bot = bot;
    }

    /** What an application needs to act as this bot. */
    public String token() {
        return bot.token();
    }

    /** Somebody in a chat with the bot, who has not written yet. */
    public FakeCustomer customer(long chatId, String name) {
        Person person =
                world.change(() -> {
                    bot.chat(chatId);
                    return world.meet(Person.named(chatId, name));
                });
        return new FakeCustomer(world, messages, shelf, bot, person);
    }

    /** Somebody met before; null when unknown. */
    @Nullable FakeCustomer findCustomer(long chatId) {
        Person person = world.look(() -> world.person(chatId));
        return person == null ? null : new FakeCustomer(world, messages, shelf, bot, person);
    }

    /** What the bot has sent into a chat, in order, without what it has deleted. */
    public List<BotMessage> received(long chatId) {
        return world.look(() ->
                bot.chat(chatId).messages().stream()
                        .filter(Messages::isByBot)
                        .map(this::message)
                        .toList());
    }

    private BotMessage message(ObjectNode message) {
        Media kind = Media.in(message);
        JsonNode repliedTo = message.path("reply_to_message").path("message_id");
        return new BotMessage(
                message.path("message_id").asLong(0),
                Messages.kind(message),
                Messages.words(message),
                Buttons.labels(Buttons.rows(message)),
                repliedTo.isMissingNode() ? null : repliedTo.asLong(0),
                kind == null ? null : bytes(message.path(kind.field())),
                message.has("edit_date"));
    }

    private byte @Nullable [] bytes(JsonNode described) {
        StoredFile file = world.file(Media.reference(described).path("file_id").asString(""));
        return file == null ? null : shelf.read(file);
    }

    /** True while the bot shows that it writes. */
    public boolean isTyping(long chatId) {
        return world.look(() -> bot.chat(chatId).isTyping(messages.millis()));
    }

    /** True once the bot has answered a press, so that the button stops turning. */
    public boolean isAnswered(String press) {
        return world.look(() -> !bot.isWaiting(press));
    }

    /** Updates that the bot has not taken yet. */
    public int pendingUpdates() {
        return world.look(() -> bot.updates().size());
    }

    /** Where the bot wants its updates sent; null while it has not said. */
    public @Nullable String webhookUrl() {
        return world.look(() -> {
            Webhook webhook = bot.webhook();
            return webhook == null ? null : webhook.url();
        });
    }

    /** What a sender of updates must know to be believed; null while the bot wants none. */
    public @Nullable String webhookSecret() {
        return world.look(() -> {
            Webhook webhook = bot.webhook();
            return webhook == null ? null : webhook.secret();
        });
    }

    /** Sends an update as it is; without a number of its own it gets the next. */
    public void update(String json) {
        var update = (ObjectNode) JsonMapper.shared().readTree(json);
        world.change(() -> {
            String kind = "unknown";
            String chat = "update";
            for (var field : update.properties()) {
                if (field.getValue().isObject()) {
                    kind = field.getKey();
                    chat = meet(field.getValue());
                }
            }
            bot.hears(kind, chat, update);
            return update;
        });
    }

    /** Whoever wrote may be answered. */
    private String meet(JsonNode content) {
        JsonNode from = content.path("from");
        long id = from.path("id").asLong(0);
        if (id == 0) {
            return "update";
        }
        Chat chat = bot.chat(world.meet(Person.of(from)).id());
        chat.start();
        if (content.has("chat_instance")) {
            bot.pressed(content.path("id").asString(""));
        }
        if (content.has("message_id") && chat.find(content.path("message_id").asLong(0)) == null) {
            chat.add((ObjectNode) content.deepCopy());
            bot.meetMessage(content.path("message_id").asLong(0));
        }
        return Long.toString(id);
    }

    /** Takes the token back: every call is refused from now on. */
    public void revoke() {
        world.change(() -> {
            bot.revoke();
            return true;
        });
    }
}
