package io.omnisupport.devkit.telegram;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Bot API by method. */
final class BotMethods {
    private static final long MAX_DOWNLOAD = 20L << 20;

    private final World world;
    private final Sending sending;
    private final Editing editing;
    private final Receiving receiving;

    BotMethods(World world, Messages messages, FileShelf shelf, Pace pace) {
        this.world = world;
        this.sending = new Sending(world, messages, shelf, pace);
        this.editing = new Editing(world, messages);
        this.receiving = new Receiving(world, messages);
    }

    JsonNode call(BotState bot, String method, Parameters call) {
        return switch (method) {
            case "getMe" -> bot.asUser();
            case "getUpdates" -> receiving.poll(bot, call);
            case "setWebhook" -> receiving.setWebhook(bot, call);
            case "deleteWebhook" -> receiving.deleteWebhook(bot, call);
            case "getWebhookInfo" -> receiving.webhookInfo(bot);
            case "sendMessage" -> sending.text(bot, call);
            case "sendLocation" -> sending.location(bot, call);
            case "sendVenue" -> sending.venue(bot, call);
            case "sendContact" -> sending.contact(bot, call);
            case "sendChatAction" -> sending.action(bot, call);
            case "answerCallbackQuery" -> answerPress(bot, call);
            case "editMessageText" -> editing.text(bot, call);
            case "editMessageCaption" -> editing.caption(bot, call);
            case "editMessageReplyMarkup" -> editing.markup(bot, call);
            case "deleteMessage" -> editing.delete(bot, call);
            case "getFile" -> file(call);
            default -> media(bot, method, call);
        };
    }

    private JsonNode media(BotState bot, String method, Parameters call) {
        Media kind = Media.sentBy(method);
        if (kind == null) {
            throw new Refused(404, "Not Found: method not found");
        }
        return sending.media(bot, kind, call);
    }

    private JsonNode answerPress(BotState bot, Parameters call) {
        boolean waited = world.change(() -> bot.answer(call.text("callback_query_id", "")));
        if (!waited) {
            throw Refused.badRequest(
                    "query is too old and response timeout expired or query ID is invalid");
        }
        return JsonMapper.shared().getNodeFactory().booleanNode(true);
    }

    private JsonNode file(Parameters call) {
        StoredFile file = world.look(() -> world.file(call.text("file_id", "")));
        if (file == null) {
            throw Refused.badRequest("wrong file_id or the file is temporarily unavailable");
        }
        if (file.size() > MAX_DOWNLOAD) {
            throw Refused.badRequest("file is too big");
        }
        return file.asReference().put("file_path", file.path());
    }
}
