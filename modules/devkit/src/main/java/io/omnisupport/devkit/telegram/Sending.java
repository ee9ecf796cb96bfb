package io.omnisupport.devkit.telegram;

import io.omnisupport.devkit.telegram.Parameters.Upload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Methods that put a message into a chat. */
final class Sending {
    static final int MAX_TEXT = 4096;
    static final int MAX_CAPTION = 1024;
    private static final long TYPING_MILLIS = 5_000;

    private final World world;
    private final Messages messages;
    private final FileShelf shelf;
    private final Pace pace;

    Sending(World world, Messages messages, FileShelf shelf, Pace pace) {
        this.world = world;
        this.messages = messages;
        this.shelf = shelf;
        this.pace = pace;
    }

    JsonNode text(BotState bot, Parameters call) {
        String text = call.text("text", "");
        checkText(text);
        return send(
                bot,
                call,
                message -> {
                    message.put("text", text);
                    setEntities(message, "entities", call);
                });
    }

    static void checkText(String text) {
        if (text.isBlank()) {
            throw Refused.badRequest("message text is empty");
        }
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            throw Refused.badRequest("message is too long");
        }
    }

    static void checkCaption(String caption) {
        if (caption.codePointCount(0, caption.length()) > MAX_CAPTION) {
            throw Refused.badRequest("message caption is too long");
        }
    }

    /** Formatting by position only; formatting by marks in the text is beyond a double. */
    static void setEntities(ObjectNode message, String field, Parameters call) {
        if (call.text("parse_mode") != null) {
            throw Refused.badRequest("can't parse entities: send them by position");
        }
        JsonNode entities = call.node(field);
        if (entities.isArray() && !entities.isEmpty()) {
            message.set(field, entities);
        }
    }

    JsonNode media(BotState bot, Media kind, Parameters call) {
        String caption = call.text("caption", "");
        checkCaption(caption);
        requireChat(bot, call);
        StoredFile file = file(kind, call);
        return send(
                bot,
                call,
                message -> {
                    message.set(kind.field(), kind.describe(file));
                    if (kind == Media.ANIMATION) {
                        message.set("document", Media.DOCUMENT.describe(file));
                    }
                    if (!caption.isEmpty()) {
                        message.put("caption", caption);
                        setEntities(message, "caption_entities", call);
                    }
                });
    }

    /** An upload, or a file that was sent before. */
    private StoredFile file(Media kind, Parameters call) {
        Upload upload = call.file(kind.field());
        if (upload != null) {
            if (upload.bytes().length == 0) {
                throw Refused.badRequest("file must be non-empty");
            }
            return shelf.put(kind, upload);
        }
        String reference = call.text(kind.field(), "");
        StoredFile known = world.look(() -> world.file(reference));
        if (known == null) {
            throw Refused.badRequest(
                    reference.isEmpty()
                            ? "there is no " + kind.field() + " in the request"
                            : "wrong file identifier/HTTP URL specified");
        }
        return known;
    }

    JsonNode location(BotState bot, Parameters call) {
        return send(bot, call, message -> message.set("location", place(call)));
    }

    JsonNode venue(BotState bot, Parameters call) {
        return send(
                bot,
                call,
                message -> {
                    ObjectNode venue = message.putObject("venue");
                    venue.set("location", place(call));
                    venue.put("title", call.text("title", ""))
                            .put("address", call.text("address", ""));
                    message.set("location", place(call));
                });
    }

    private static ObjectNode place(Parameters call) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("latitude", degrees(call, "latitude"))
                .put("longitude", degrees(call, "longitude"));
    }

    private static double degrees(Parameters call, String name) {
        try {
            return Double.parseDouble(call.text(name, ""));
        } catch (NumberFormatException malformed) {
            throw Refused.badRequest("can't parse " + name);
        }
    }

    JsonNode contact(BotState bot, Parameters call) {
        String phone = call.text("phone_number", "");
        if (phone.isEmpty()) {
            throw Refused.badRequest("phone number is empty");
        }
        return send(
                bot,
                call,
                message ->
                        message.putObject("contact")
                                .put("phone_number", phone)
                                .put("first_name", call.text("first_name", "")));
    }

    JsonNode action(BotState bot, Parameters call) {
        return world.change(() -> {
            requireChat(bot, call).typing(messages.millis() + TYPING_MILLIS);
            return JsonMapper.shared().getNodeFactory().booleanNode(true);
        });
    }

    private JsonNode send(BotState bot, Parameters call, Content content) {
        pace.pass(bot, call.number("chat_id", 0));
        JsonNode markup = call.node("reply_markup");
        return world.change(() -> {
            Chat chat = requireChat(bot, call);
            ObjectNode repliedTo = repliedTo(chat, call.node("reply_parameters"));
            ObjectNode message = messages.byBot(bot, requirePerson(call.number("chat_id", 0)));
            Messages.setReply(message, repliedTo);
            content.fill(message);
            Markup.apply(markup, message, chat);
            chat.add(message);
            chat.typing(0);
            return message.deepCopy();
        });
    }

    private static @Nullable ObjectNode repliedTo(Chat chat, JsonNode reply) {
        if (!reply.has("message_id")) {
            return null;
        }
        ObjectNode found = chat.find(reply.path("message_id").asLong(0));
        if (found == null && !reply.path("allow_sending_without_reply").asBoolean(false)) {
            throw Refused.badRequest("message to be replied not found");
        }
        return found;
    }

    private Person requirePerson(long id) {
        Person person = world.person(id);
        if (person == null) {
            throw Refused.badRequest("chat not found");
        }
        return person;
    }

    /** A chat that the bot may write to. */
    private Chat requireChat(BotState bot, Parameters call) {
        long id = call.number("chat_id", 0);
        if (call.text("chat_id", "").isEmpty()) {
            throw Refused.badRequest("chat_id is empty");
        }
        requirePerson(id);
        Chat chat = bot.chat(id);
        if (chat.isGone()) {
            throw Refused.forbidden("user is deactivated");
        }
        if (chat.isBlocked()) {
            throw Refused.forbidden("bot was blocked by the user");
        }
        if (!chat.hasStarted()) {
            throw Refused.forbidden("bot can't initiate conversation with a user");
        }
        return chat;
    }

    /** Puts what the message says into it. */
    private interface Content {
        void fill(ObjectNode message);
    }
}
