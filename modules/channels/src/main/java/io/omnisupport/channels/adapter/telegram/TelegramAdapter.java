package io.omnisupport.channels.adapter.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.InboundGateway.RawHook;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.channels.spi.ChannelLimits;
import io.omnisupport.channels.spi.ChannelLimits.Pace;
import io.omnisupport.channels.spi.ChannelLimits.Rate;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.Credentials;
import io.omnisupport.channels.spi.Envelope;
import io.omnisupport.channels.spi.FetchOutcome;
import io.omnisupport.channels.spi.InboundItem;
import io.omnisupport.channels.spi.InboxConnector;
import io.omnisupport.channels.spi.Outbound;
import io.omnisupport.channels.spi.SendOutcome;
import io.omnisupport.conversations.ReplyAllowance.Receipts;
import io.omnisupport.platform.OutboundHttp;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Telegram behind the adapter's interface. */
final class TelegramAdapter implements ChannelAdapter {
    private static final String SECRET_HEADER = "x-telegram-bot-api-secret-token";
    private static final int MAX_TEXT = 4096;
    private static final int MAX_MESSAGE = 20_000;
    private static final int MAX_CAPTION = 1024;
    private static final long MAX_FILE = 50L << 20;
    private static final int MAX_BUTTONS = 40;
    private static final Set<String> OPAQUE =
            Set.of(
                    "id",
                    "file_id",
                    "file_unique_id",
                    "media_group_id",
                    "chat_instance",
                    "inline_message_id",
                    "custom_emoji_id",
                    "callback_data",
                    "data",
                    "phone_number",
                    "username",
                    "language_code",
                    "type");

    private final BotApi api;
    private final TelegramSender sender;
    private final TelegramFiles files;
    private final TelegramConnector connector;
    private final ChannelLimits limits;

    TelegramAdapter(OutboundHttp http, TelegramProperties properties, Clock clock) {
        this.api = new BotApi(http, properties);
        this.sender = new TelegramSender(api);
        this.files = new TelegramFiles(api);
        this.connector = new TelegramConnector(api, properties, clock);
        this.limits =
                new ChannelLimits(
                        MAX_TEXT,
                        MAX_MESSAGE,
                        MAX_CAPTION,
                        MAX_FILE,
                        MAX_BUTTONS,
                        Receipts.SENT,
                        false,
                        new Pace(
                                new Rate(properties.botInterval(), properties.botBurst()),
                                new Rate(properties.chatInterval(), properties.chatBurst())));
    }

    @Override
    public ChannelType channel() {
        return ChannelType.TELEGRAM;
    }

    @Override
    public ChannelLimits limits() {
        return limits;
    }

    @Override
    public InboxConnector connector() {
        return connector;
    }

    @Override
    public Set<String> opaqueFields() {
        return OPAQUE;
    }

    @Override
    public boolean isGenuine(Connection connection, RawHook hook) {
        byte[] expected = connection.credentials().get(Credentials.HOOK_SECRET).getBytes(UTF_8);
        byte[] given = hook.headers().getOrDefault(SECRET_HEADER, "").getBytes(UTF_8);
        return expected.length > 0 && MessageDigest.isEqual(expected, given);
    }

    @Override
    public @Nullable Envelope open(byte[] body) {
        return TelegramParser.open(body);
    }

    @Override
    public List<InboundItem> parse(String body) {
        return TelegramParser.parse(body);
    }

    @Override
    public void acknowledge(Connection connection, InboundItem.Pressed pressed) {
        var bot = BotServer.of(connection);
        api.ask(bot, "answerCallbackQuery", Map.of("callback_query_id", pressed.pressId()));
    }

    @Override
    public FetchOutcome fetch(Connection connection, String reference) {
        return files.fetch(BotServer.of(connection).forPurpose("files"), reference);
    }

    @Override
    public SendOutcome send(Connection connection, Outbound outbound) {
        return sender.send(BotServer.of(connection), outbound);
    }
}
