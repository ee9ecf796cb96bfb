package io.omnisupport.devkit.telegram;

import io.omnisupport.devkit.telegram.UpdateQueue.Pending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Methods by which a bot gets its updates. */
final class Receiving {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_UPDATES = 100;
    private static final long LONGEST_POLL_SECONDS = 50;
    private static final int USUAL_CONNECTIONS = 40;

    private final World world;
    private final Messages messages;
    private final Map<String, Object> pollers = new HashMap<>();

    Receiving(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    /** Waits for updates; a second one who waits takes the first one's place. */
    JsonNode poll(BotState bot, Parameters call) {
        long offset = call.number("offset", 0);
        int limit = Math.clamp(call.number("limit", MOST_UPDATES), 1, MOST_UPDATES);
        long timeout = Math.clamp(call.number("timeout", 0), 0, LONGEST_POLL_SECONDS);
        var me = new Object();
        world.change(() -> {
            refuseBesideWebhook(bot);
            allow(bot, call);
            pollers.put(bot.token(), me);
            bot.polled(messages.millis());
            return bot.updates().from(offset, 1);
        });
        world.await(
                Duration.ofSeconds(timeout),
                () -> pollers.get(bot.token()) != me || bot.updates().size() > 0);
        return world.look(() -> {
            refuseBesideWebhook(bot);
            if (pollers.get(bot.token()) != me) {
                throw new Refused(
                        409,
                        "Conflict: terminated by other getUpdates request; make sure that"
                                + " only one bot instance is running");
            }
            bot.polled(messages.millis());
            return list(bot.updates().from(0, limit));
        });
    }

    private static void refuseBesideWebhook(BotState bot) {
        if (bot.webhook() != null) {
            throw new Refused(
                    409,
                    "Conflict: can't use getUpdates method while webhook is active; use"
                            + " deleteWebhook to delete the webhook first");
        }
    }

    private static ArrayNode list(List<Pending> updates) {
        ArrayNode list = JSON.createArrayNode();
        updates.forEach(update -> list.add(update.body()));
        return list;
    }

    private static void allow(BotState bot, Parameters call) {
        if (call.text("allowed_updates") != null) {
            var kinds = new ArrayList<String>();
            call.node("allowed_updates").forEach(kind -> kinds.add(kind.asString("")));
            bot.allow(kinds);
        }
    }

    /** As a Bot API server of one's own, which takes plain HTTP and any port. */
    JsonNode setWebhook(BotState bot, Parameters call) {
        String url = call.text("url", "");
        if (url.isEmpty()) {
            return deleteWebhook(bot, call);
        }
        if (!url.matches("https?://[^\\s/]+.*")) {
            throw Refused.badRequest("invalid webhook URL specified");
        }
        String secret = call.text("secret_token");
        if (secret != null && !secret.matches("[A-Za-z0-9_-]{1,256}")) {
            throw Refused.badRequest("secret token contains unallowed characters");
        }
        int connections = Math.clamp(call.number("max_connections", USUAL_CONNECTIONS), 1, 100);
        return world.change(() -> {
            allow(bot, call);
            dropWhereAsked(bot, call);
            bot.listenAt(new Webhook(url, secret, connections));
            return JSON.getNodeFactory().booleanNode(true);
        });
    }

    JsonNode deleteWebhook(BotState bot, Parameters call) {
        return world.change(() -> {
            dropWhereAsked(bot, call);
            bot.listenAt(null);
            return JSON.getNodeFactory().booleanNode(true);
        });
    }

    private static void dropWhereAsked(BotState bot, Parameters call) {
        if (call.isTrue("drop_pending_updates")) {
            bot.updates().clear();
        }
    }

    JsonNode webhookInfo(BotState bot) {
        return world.look(() -> {
            Webhook webhook = bot.webhook();
            ObjectNode info =
                    JSON.createObjectNode()
                            .put("url", webhook == null ? "" : webhook.url())
                            .put("has_custom_certificate", false)
                            .put("pending_update_count", bot.updates().size());
            if (webhook != null) {
                info.put("max_connections", webhook.connections());
                if (webhook.failure() != null) {
                    info.put("last_error_date", webhook.failedAt());
                    info.put("last_error_message", webhook.failure());
                }
            }
            if (!bot.allowed().isEmpty()) {
                bot.allowed().forEach(info.withArray("allowed_updates")::add);
            }
            return info;
        });
    }
}
