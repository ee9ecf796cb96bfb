package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.spi.InboxConnector.NotPolled;
import io.omnisupport.channels.spi.InboxConnector.Polled;
import io.omnisupport.channels.spi.InboxConnector.Updates;
import io.omnisupport.channels.spi.ProviderHealth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Long polling. */
final class UpdatePoll {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LIMIT = 100;

    private final BotApi api;
    private final Duration timeout;

    UpdatePoll(BotApi api, Duration timeout) {
        this.api = api;
        this.timeout = timeout;
    }

    /** The next updates; the offset confirms all before it. */
    Polled next(BotServer bot, @Nullable Long offset) {
        var parameters = new LinkedHashMap<String, Object>();
        if (offset != null) {
            parameters.put("offset", offset);
        }
        parameters.put("limit", LIMIT);
        parameters.put("timeout", timeout.toSeconds());
        parameters.put("allowed_updates", TelegramConnector.UPDATES);
        return switch (api.wait(bot.forPurpose("poll"), "getUpdates", parameters, timeout)) {
            case Answer.Ok(JsonNode updates) -> read(updates, offset == null ? 0 : offset);
            case Answer.Refused refused when refused.code() == 409 ->
                    new NotPolled(
                            ProviderHealth.troubled(
                                    "inbox.telegram.another-reader",
                                    "inbox.telegram.another-reader.remedy"));
            case Answer.Refused refused -> new NotPolled(WebhookHealth.of(refused));
            case Answer.Silent silent -> new NotPolled(WebhookHealth.of(silent));
        };
    }

    private static Updates read(JsonNode updates, long offset) {
        var bodies = new ArrayList<byte[]>();
        long next = offset;
        for (JsonNode update : updates) {
            bodies.add(JSON.writeValueAsBytes(update));
            Long id = Fields.number(update, "update_id");
            next = id == null ? next : id + 1;
        }
        return new Updates(bodies, next);
    }
}
