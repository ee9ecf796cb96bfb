package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.spi.ProviderHealth;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Judges what Telegram tells about a bot's webhook. */
final class WebhookHealth {
    private static final Duration RECENT = Duration.ofMinutes(5);
    private static final long MANY_PENDING = 100;

    private final Clock clock;

    WebhookHealth(Clock clock) {
        this.clock = clock;
    }

    /** From {@code getWebhookInfo} with an address set. */
    ProviderHealth judge(JsonNode info, URI expected) {
        if (!expected.toString().equals(Fields.text(info, "url"))) {
            return takenByAnother();
        }
        Instant lastError = MessageReader.time(info, "last_error_date");
        if (lastError != null && lastError.isAfter(clock.instant().minus(RECENT))) {
            return ProviderHealth.troubled(
                    "inbox.telegram.webhook-failing", "inbox.telegram.webhook-failing.remedy");
        }
        if (Fields.number(info, "pending_update_count", 0) > MANY_PENDING) {
            return ProviderHealth.troubled(
                    "inbox.telegram.updates-pending", "inbox.telegram.updates-pending.remedy");
        }
        return ProviderHealth.WORKING;
    }

    static ProviderHealth takenByAnother() {
        return ProviderHealth.troubled(
                "inbox.telegram.webhook-taken", "inbox.telegram.webhook-taken.remedy");
    }

    /** From the answer to any call that sets something up. */
    static ProviderHealth of(Answer answer) {
        return switch (answer) {
            case Answer.Ok _ -> ProviderHealth.WORKING;
            case Answer.Refused refused when refused.isAboutToken() ->
                    ProviderHealth.credentialsRefused(
                            "inbox.telegram.token-refused", "inbox.telegram.token-refused.remedy");
            case Answer.Refused refused when refused.code() == 400 ->
                    ProviderHealth.troubled(
                            "inbox.telegram.webhook-refused",
                            "inbox.telegram.webhook-refused.remedy");
            case Answer.Refused _, Answer.Silent _ ->
                    ProviderHealth.troubled(
                            "inbox.telegram.unreachable", "inbox.telegram.unreachable.remedy");
        };
    }
}
