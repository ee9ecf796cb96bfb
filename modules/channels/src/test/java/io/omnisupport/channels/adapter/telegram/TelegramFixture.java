package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.InboxSettings.TelegramSettings;
import io.omnisupport.channels.InboxSettings.TelegramSettings.Transport;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.Credentials;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** A bot, its server, and the time. */
final class TelegramFixture {
    static final String TOKEN = "7012345678:AAsecretsecretsecretsecretsecret";
    static final String HOOK_SECRET = "hook-secret-hook-secret";
    static final URI SERVER = URI.create("https://bots.example");
    static final URI HOOK = URI.create("https://support.example/hooks/telegram/key");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private TelegramFixture() {}

    static TelegramProperties properties() {
        return new TelegramProperties(
                URI.create("https://api.telegram.org"),
                true,
                Duration.ofSeconds(15),
                Duration.ofSeconds(25),
                Duration.ofMillis(40),
                25,
                Duration.ofSeconds(1),
                3,
                20L << 20);
    }

    static TelegramAdapter adapter(ScriptedHttp http) {
        return new TelegramAdapter(http, properties(), CLOCK);
    }

    static Connection connection() {
        return connection(Transport.WEBHOOK);
    }

    static Connection connection(Transport transport) {
        return new Connection(
                new WorkspaceId(UuidV7.next()),
                new InboxId(UuidV7.next()),
                "key",
                new TelegramSettings("example_support_bot", SERVER, transport),
                new Credentials(
                        Map.of(BotServer.TOKEN, TOKEN, Credentials.HOOK_SECRET, HOOK_SECRET)));
    }
}
