package io.omnisupport.channels.adapter.widget;

import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.InboundGateway.RawHook;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.channels.spi.ChannelLimits;
import io.omnisupport.channels.spi.ChannelLimits.Pace;
import io.omnisupport.channels.spi.ChannelLimits.Rate;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.Envelope;
import io.omnisupport.channels.spi.FetchOutcome;
import io.omnisupport.channels.spi.InboundItem;
import io.omnisupport.channels.spi.InboxConnector;
import io.omnisupport.channels.spi.Outbound;
import io.omnisupport.channels.spi.SendOutcome;
import io.omnisupport.conversations.ReplyAllowance.Receipts;
import io.omnisupport.platform.UuidV7;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visitors read our own database: sending is making visible, and hooks don't exist. */
@Component
class WidgetAdapter implements ChannelAdapter {
    private static final int MAX_TEXT = 20_000;
    private static final long MAX_FILE = 20L << 20;
    private static final int MAX_BUTTONS = 40;
    private static final ChannelLimits LIMITS =
            new ChannelLimits(
                    MAX_TEXT,
                    MAX_TEXT,
                    MAX_TEXT,
                    MAX_FILE,
                    MAX_BUTTONS,
                    Receipts.READ,
                    true,
                    new Pace(Rate.UNLIMITED, Rate.UNLIMITED));

    private final InboxConnector connector = new WidgetConnector();

    @Override
    public ChannelType channel() {
        return ChannelType.WIDGET;
    }

    @Override
    public ChannelLimits limits() {
        return LIMITS;
    }

    @Override
    public InboxConnector connector() {
        return connector;
    }

    @Override
    public Set<String> opaqueFields() {
        return Set.of();
    }

    @Override
    public boolean isGenuine(Connection connection, RawHook hook) {
        return false;
    }

    @Override
    public @Nullable Envelope open(byte[] body) {
        return null;
    }

    /** What visitors write is applied as it is stored; there is nothing to read again. */
    @Override
    public List<InboundItem> parse(String body) {
        return List.of(new InboundItem.Skipped("inbound.ignored.widget"));
    }

    @Override
    public void acknowledge(Connection connection, InboundItem.Pressed pressed) {
        // The widget shows a press by itself.
    }

    @Override
    public FetchOutcome fetch(Connection connection, String reference) {
        return new FetchOutcome.Refused("attachment.gone");
    }

    @Override
    public SendOutcome send(Connection connection, Outbound outbound) {
        return new SendOutcome.Sent("shown:" + UuidV7.next());
    }
}
