package io.omnisupport.channels.spi;

import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.InboundGateway.RawHook;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A messenger: a Spring bean in a folder of its own under {@code adapter}. It translates and knows
 * no database; every call may come from any thread, none happens inside a transaction. Its test
 * extends {@code ChannelAdapterContract}.
 */
public interface ChannelAdapter {
    /** The channel it serves; one adapter each. */
    ChannelType channel();

    /** What the channel carries. */
    ChannelLimits limits();

    /** Setting up, watching and taking down inboxes of this channel. */
    InboxConnector connector();

    /** Fields of a body that hold the provider's ids, which may look like card numbers. */
    Set<String> opaqueFields();

    /**
     * True when the provider itself sent these raw bytes to this inbox; compares in constant time.
     */
    boolean isGenuine(Connection connection, RawHook hook);

    /** What the queue needs to know of a body; null when it is not what the provider sends. */
    @Nullable Envelope open(byte[] body);

    /**
     * Every element of a stored body, in order. Never throws for content: an unknown kind from a
     * person becomes an {@code UnsupportedBlock}, anything else an {@link InboundItem.Skipped}.
     */
    List<InboundItem> parse(String body);

    /** Tells the provider that a press was seen, so that the client stops waiting; best effort. */
    void acknowledge(Connection connection, InboundItem.Pressed pressed);

    /** Brings the bytes of a file that an {@link IncomingFile} refers to. */
    FetchOutcome fetch(Connection connection, String reference);

    /** Hands one part to the provider; called at most once per attempt. */
    SendOutcome send(Connection connection, Outbound outbound);
}
