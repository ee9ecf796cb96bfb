package io.omnisupport.channels.adapter.telegram;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Telegram.
 *
 * @param apiBaseUrl Bot API server of inboxes that name none
 * @param areOwnServersAllowed inboxes may name a Bot API server inside our network; switch off
 *     where strangers administer workspaces
 * @param requestTimeout of an ordinary call
 * @param pollTimeout how long a request for updates stays open
 * @param botInterval time one message costs a bot
 * @param botBurst messages a bot may send at once
 * @param chatInterval time one message costs a chat
 * @param chatBurst messages that may go into a chat at once
 * @param maxDownload largest file the Bot API gives out, in bytes
 */
@ConfigurationProperties("omnisupport.channels.telegram")
record TelegramProperties(
        @DefaultValue("https://api.telegram.org") URI apiBaseUrl,
        @DefaultValue("true") boolean areOwnServersAllowed,
        @DefaultValue("15s") Duration requestTimeout,
        @DefaultValue("25s") Duration pollTimeout,
        @DefaultValue("40ms") Duration botInterval,
        @DefaultValue("25") int botBurst,
        @DefaultValue("1s") Duration chatInterval,
        @DefaultValue("3") int chatBurst,
        @DefaultValue("20971520") long maxDownload) {}
