package io.omnisupport.devkit.telegram;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Methods that change or remove a bot's own message. */
final class Editing {
    private final World world;
    private final Messages messages;

    Editing(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    JsonNode text(BotState bot, Parameters call) {
        String text = call.text("text", "");
        Sending.checkText(text);
        return edit(
                bot,
                call,
                message -> {
                    message.put("text", text);
                    message.remove("entities");
                    Sending.setEntities(message, "entities", call);
                });
    }

    JsonNode caption(BotState bot, Parameters call) {
        String caption = call.text("caption", "");
        Sending.checkCaption(caption);
        return edit(bot, call, message -> message.put("caption", caption));
    }

    /** Only the buttons, which every edit sets. */
    JsonNode markup(BotState bot, Parameters call) {
        return edit(bot, call, message -> {});
    }

    JsonNode delete(BotState bot, Parameters call) {
        return world.change(() -> {
            Chat chat = bot.chat(call.number("chat_id", 0));
            ObjectNode message = chat.find(call.number("message_id", 0));
            if (message == null) {
                throw Refused.badRequest("message to delete not found");
            }
            chat.remove(message);
            return JsonMapper.shared().getNodeFactory().booleanNode(true);
        });
    }

    private JsonNode edit(BotState bot, Parameters call, Consumer<ObjectNode> change) {
        JsonNode markup = call.node("reply_markup");
        return world.change(() -> {
            Chat chat = bot.chat(call.number("chat_id", 0));
            ObjectNode message = chat.find(call.number("message_id", 0));
            if (message == null) {
                throw Refused.badRequest("message to edit not found");
            }
            if (!Messages.isByBot(message)) {
                throw Refused.badRequest("message can't be edited");
            }
            ObjectNode changed = message.deepCopy();
            changed.remove("reply_markup");
            change.accept(changed);
            Markup.apply(markup, changed, chat);
            if (changed.equals(message)) {
                throw Refused.badRequest("message is not modified");
            }
            messages.edited(changed);
            message.removeAll();
            message.setAll(changed);
            return changed;
        });
    }
}
