package io.omnisupport.channels.adapter.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnisupport.channels.InboxSettings.TelegramSettings;
import io.omnisupport.channels.spi.Connection;
import java.net.URI;
import java.net.URLEncoder;

/**
 * A bot at a Bot API server. The token is part of every address, so an address is never printed.
 *
 * @param destination name of the circuit breaker
 */
record BotServer(URI base, String token, String destination) {
    /** Name of the stored token. */
    static final String TOKEN = "botToken";

    static BotServer of(Connection connection) {
        return new BotServer(
                settings(connection).apiBaseUrl(),
                connection.credentials().get(TOKEN),
                "telegram:" + connection.inbox().text());
    }

    static TelegramSettings settings(Connection connection) {
        if (connection.settings() instanceof TelegramSettings settings) {
            return settings;
        }
        throw new IllegalArgumentException("not a Telegram inbox");
    }

    /** The same bot with a circuit breaker apart. */
    BotServer forPurpose(String purpose) {
        return new BotServer(base, token, destination + ":" + purpose);
    }

    URI method(String name) {
        return address("/bot" + token + "/" + name);
    }

    URI file(String path) {
        String encoded = URLEncoder.encode(path, UTF_8).replace("+", "%20").replace("%2F", "/");
        return address("/file/bot" + token + "/" + encoded);
    }

    private URI address(String path) {
        String root = base.toString();
        return URI.create(
                (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path);
    }

    @Override
    public String toString() {
        return "BotServer[" + destination + "]";
    }
}
