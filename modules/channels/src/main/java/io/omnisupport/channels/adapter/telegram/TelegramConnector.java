package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.InboxSettings;
import io.omnisupport.channels.InboxSettings.TelegramSettings;
import io.omnisupport.channels.InboxSettings.TelegramSettings.Transport;
import io.omnisupport.channels.Inboxes.SettingsInput;
import io.omnisupport.channels.Inboxes.TelegramInput;
import io.omnisupport.channels.ProviderRefused;
import io.omnisupport.channels.adapter.telegram.Answer.Ok;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.Credentials;
import io.omnisupport.channels.spi.InboxConnector;
import io.omnisupport.channels.spi.ProviderHealth;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.Validation;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Connects bots. */
final class TelegramConnector implements InboxConnector {
    /** Asked for by name: Telegram's own default is not ours. */
    static final List<String> UPDATES =
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final Pattern TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{5,100}");
    private static final List<String> TOKEN_PATH =
            List.of("input", "settings", "telegram", "botToken");
    private static final List<String> BASE_PATH =
            List.of("input", "settings", "telegram", "baseUrl");
    private static final List<String> TRANSPORT_PATH =
            List.of("input", "settings", "telegram", "transport");

    private final BotApi api;
    private final TelegramProperties properties;
    private final WebhookHealth webhooks;
    private final UpdatePoll poll;

    TelegramConnector(BotApi api, TelegramProperties properties, Clock clock) {
        this.api = api;
        this.properties = properties;
        this.webhooks = new WebhookHealth(clock);
        this.poll = new UpdatePoll(api, properties.pollTimeout());
    }

    @Override
    public boolean accepts(SettingsInput input) {
        return input instanceof TelegramInput;
    }

    @Override
    public Checked check(SettingsInput input, @Nullable Connection stored, boolean hasHooks) {
        if (!(input instanceof TelegramInput telegram)) {
            return new Rejected(
                    invalid(List.of("input", "settings"), "inbox.settings.other-channel"));
        }
        String given = telegram.botToken();
        String token =
                given != null
                        ? given.strip()
                        : stored == null ? "" : stored.credentials().get(BotServer.TOKEN);
        if (!TOKEN.matcher(token).matches()) {
            return new Rejected(invalid(TOKEN_PATH, "inbox.telegram.token-malformed"));
        }
        URI base = base(telegram, stored);
        if (!isServer(base)) {
            return new Rejected(invalid(BASE_PATH, "inbox.telegram.base-url-malformed"));
        }
        Transport transport = transport(telegram, stored, hasHooks);
        if (transport == Transport.WEBHOOK && !hasHooks) {
            return new Rejected(invalid(TRANSPORT_PATH, "inbox.telegram.webhook-needs-public-url"));
        }
        return check(base, token, transport);
    }

    private Checked check(URI base, String token, Transport transport) {
        var bot = new BotServer(base, token, "telegram:check:" + base.getHost());
        return switch (api.ask(bot, "getMe", Map.of())) {
            case Ok(JsonNode me) ->
                    new Accepted(
                            Long.toString(Fields.number(me, "id", 0)),
                            new TelegramSettings(
                                    Fields.text(me, "username", "bot"), base, transport),
                            new Credentials(Map.of(BotServer.TOKEN, token)));
            case Answer.Refused refused when refused.isAboutToken() ->
                    new Rejected(
                            new ProviderRefused(
                                    TOKEN_PATH,
                                    "inbox.telegram.token-refused",
                                    Integer.toString(refused.code()),
                                    false));
            case Answer.Refused refused ->
                    new Rejected(
                            new ProviderRefused(
                                    BASE_PATH,
                                    "inbox.telegram.unreachable",
                                    Integer.toString(refused.code()),
                                    true));
            case Answer.Silent _ ->
                    new Rejected(
                            new ProviderRefused(
                                    BASE_PATH, "inbox.telegram.unreachable", null, true));
        };
    }

    @Override
    public ProviderHealth attach(Connection connection, @Nullable URI hook) {
        var bot = BotServer.of(connection);
        if (isPolled(connection.settings()) || hook == null) {
            return WebhookHealth.of(api.ask(bot, "deleteWebhook", Map.of()));
        }
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("url", hook.toString());
        parameters.put("secret_token", connection.credentials().get(Credentials.HOOK_SECRET));
        parameters.put("allowed_updates", UPDATES);
        return WebhookHealth.of(api.ask(bot, "setWebhook", parameters));
    }

    /** A webhook that is simply gone is set again; another system's is left alone and shown. */
    @Override
    public ProviderHealth health(Connection connection, @Nullable URI hook) {
        var bot = BotServer.of(connection);
        URI expected = isPolled(connection.settings()) ? null : hook;
        return switch (api.ask(bot, "getWebhookInfo", Map.of())) {
            case Ok(JsonNode info)
                    when expected != null && !info.path("url").asString("").isEmpty() ->
                    webhooks.judge(info, expected);
            case Ok(JsonNode _) when expected != null -> attach(connection, hook);
            case Ok(JsonNode info) when Fields.text(info, "url") != null ->
                    WebhookHealth.takenByAnother();
            case Ok _ -> ProviderHealth.WORKING;
            case Answer.Refused refused -> WebhookHealth.of(refused);
            case Answer.Silent silent -> WebhookHealth.of(silent);
        };
    }

    @Override
    public void detach(Connection connection) {
        api.ask(BotServer.of(connection), "deleteWebhook", Map.of());
    }

    @Override
    public boolean isPolled(InboxSettings settings) {
        return settings instanceof TelegramSettings telegram
                && telegram.transport() == Transport.POLLING;
    }

    @Override
    public Polled poll(Connection connection, @Nullable Long offset) {
        return poll.next(BotServer.of(connection), offset);
    }

    private URI base(TelegramInput input, @Nullable Connection stored) {
        if (input.apiBaseUrl() != null) {
            return input.apiBaseUrl();
        }
        return stored == null ? properties.apiBaseUrl() : BotServer.settings(stored).apiBaseUrl();
    }

    private static Transport transport(
            TelegramInput input, @Nullable Connection stored, boolean hasHooks) {
        if (input.transport() != null) {
            return input.transport();
        }
        if (stored != null) {
            return BotServer.settings(stored).transport();
        }
        return hasHooks ? Transport.WEBHOOK : Transport.POLLING;
    }

    private static boolean isServer(URI base) {
        boolean isHttp = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
        return isHttp
                && base.getHost() != null
                && base.getUserInfo() == null
                && base.getQuery() == null
                && base.getFragment() == null;
    }

    private static Refusal invalid(List<String> path, String key) {
        return new Validation(path, key, List.of());
    }
}
