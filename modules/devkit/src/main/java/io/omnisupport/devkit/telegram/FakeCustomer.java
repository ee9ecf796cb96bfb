package io.omnisupport.devkit.telegram;

import io.omnisupport.devkit.telegram.Parameters.Upload;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person in the chat with one bot. What they do reaches the bot as updates. */
public final class FakeCustomer {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final Messages messages;
    private final FileShelf shelf;
    private final BotState bot;
    private final Person person;

    FakeCustomer(World world, Messages messages, FileShelf shelf, BotState bot, Person person) {
        this.world = world;
        this.messages = messages;
        this.shelf = shelf;
        this.bot = bot;
        this.person = person;
    }

    /** Number of the person and of the chat. */
    public long id() {
        return person.id();
    }

    /** Writes a text; answers with the message's number. */
    public long writes(String text) {
        return says(message -> Messages.setText(message, text));
    }

    /** Writes {@code /start}, with what came in the bot's link. */
    public long starts(@Nullable String payload) {
        return writes(payload == null ? "/start" : "/start " + payload);
    }

    /** Answers a message of this chat. */
    public long replies(long messageId, String text) {
        return says(message -> {
            Messages.setReply(message, require(messageId));
            Messages.setText(message, text);
        });
    }

    /** Sends a picture. */
    public long sendsPhoto(byte[] picture, @Nullable String caption) {
        return sends(Media.PHOTO, new Upload("photo.jpg", "image/jpeg", picture), caption);
    }

    /** Sends a file. */
    public long sendsDocument(
            String name, String contentType, byte[] bytes, @Nullable String caption) {
        return sends(Media.DOCUMENT, new Upload(name, contentType, bytes), caption);
    }

    /** Sends a voice message in OGG. */
    public long sendsVoice(byte[] ogg) {
        return sends(Media.VOICE, new Upload("voice.ogg", "audio/ogg", ogg), null);
    }

    private long sends(Media kind, Upload upload, @Nullable String caption) {
        StoredFile file = shelf.put(kind, upload);
        return says(message -> {
            message.set(kind.field(), kind.describe(file));
            if (caption != null) {
                message.put("caption", caption);
            }
        });
    }

    /** Shares their own telephone number. */
    public long sharesContact() {
        return says(message ->
                message.putObject("contact")
                        .put("phone_number", person.phone())
                        .put("first_name", person.firstName())
                        .put("user_id", person.id()));
    }

    /** Shares a place. */
    public long sharesLocation(double latitude, double longitude) {
        return says(message ->
                message.putObject("location")
                        .put("latitude", latitude)
                        .put("longitude", longitude));
    }

    /** Changes the text or caption of a message of theirs. */
    public void edits(long messageId, String text) {
        world.change(() -> {
            ObjectNode message = require(messageId);
            if (message.has("text")) {
                Messages.setText(message, text);
            } else {
                message.put("caption", text);
            }
            messages.edited(message);
            hears("edited_message", message.deepCopy());
            return message;
        });
    }

    /**
     * Presses the newest button with this label. Under a message that answers with the number of
     * the press; a button of the chat's keyboard writes its words, or shares what it asks for.
     */
    public String presses(String label) {
        return world.change(() -> {
            ObjectNode message = newestWith(label);
            return message == null ? useKeyboard(label) : press(message, label);
        });
    }

    private String press(ObjectNode message, String label) {
        JsonNode button = Buttons.inline(message, label);
        if (button == null || !button.has("callback_data")) {
            throw new IllegalArgumentException("Button " + label + " only opens a page");
        }
        String id = Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 1);
        bot.pressed(id);
        ObjectNode press = JSON.createObjectNode().put("id", id);
        press.set("from", person.asUser());
        press.set("message", message.deepCopy());
        press.put("chat_instance", Long.toString(-person.id()));
        hears("callback_query", press.put("data", button.path("callback_data").asString("")));
        return id;
    }

    private String useKeyboard(String label) {
        JsonNode button = Buttons.in(chat().keyboard(), label);
        if (button == null) {
            throw new IllegalArgumentException("No button " + label);
        }
        long message =
                button.path("request_contact").asBoolean(false) ? sharesContact() : writes(label);
        return Long.toString(message);
    }

    private @Nullable ObjectNode newestWith(String label) {
        return chat().messages().reversed().stream()
                .filter(message -> Buttons.inline(message, label) != null)
                .findFirst()
                .orElse(null);
    }

    /** Blocks the bot. */
    public void blocks() {
        changesMembership(true, "member", "kicked");
    }

    /** Takes the block back. */
    public void unblocks() {
        changesMembership(false, "kicked", "member");
    }

    private void changesMembership(boolean blocked, String before, String after) {
        world.change(() -> {
            chat().block(blocked);
            ObjectNode change = JSON.createObjectNode();
            change.set("chat", person.asChat());
            change.set("from", person.asUser());
            change.put("date", messages.second());
            change.putObject("old_chat_member").put("status", before).set("user", bot.asUser());
            change.putObject("new_chat_member").put("status", after).set("user", bot.asUser());
            hears("my_chat_member", change);
            return blocked;
        });
    }

    /** Deletes the account; the bot hears nothing of it. */
    public void leaves() {
        world.change(() -> {
            chat().leave();
            return true;
        });
    }

    private long says(Consumer<ObjectNode> content) {
        return world.change(() -> {
            ObjectNode message = messages.byPerson(bot, person);
            content.accept(message);
            chat().start();
            chat().add(message);
            hears("message", message.deepCopy());
            return message.path("message_id").asLong(0);
        });
    }

    private void hears(String kind, ObjectNode content) {
        ObjectNode update = JSON.createObjectNode();
        update.set(kind, content);
        bot.hears(kind, Long.toString(person.id()), update);
    }

    private Chat chat() {
        return bot.chat(person.id());
    }

    private ObjectNode require(long messageId) {
        ObjectNode message = chat().find(messageId);
        if (message == null) {
            throw new IllegalArgumentException("No message " + messageId);
        }
        return message;
    }
}
