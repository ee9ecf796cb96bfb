package io.omnisupport.channels.spi;

import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.customers.ChannelIdentity.Reachability;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that happened at the provider. */
public sealed interface InboundItem {
    /**
     * A person wrote.
     *
     * @param externalId the provider's id of the message, unique in the inbox
     * @param replyToExternalId the message it answers, ours or theirs
     * @param ownPhone number that the provider proves to be the sender's own
     * @param at provider's time; null when it tells none
     */
    record Received(
            Sender sender,
            String externalId,
            List<MessageBlock> blocks,
            List<IncomingFile> files,
            @Nullable String replyToExternalId,
            @Nullable String forwardedFrom,
            @Nullable String ownPhone,
            @Nullable Instant at)
            implements InboundItem {
        public Received {
            blocks = List.copyOf(blocks);
            files = List.copyOf(files);
        }
    }

    /** A person changed a message; the whole new content. */
    record Edited(Received content) implements InboundItem {}

    /**
     * A person pressed a button of a message of ours.
     *
     * @param externalId id of the press itself, unique in the inbox
     * @param pressId what {@link ChannelAdapter#acknowledge} needs
     * @param messageExternalId the message the button hangs under; null when the provider forgot it
     * @param buttonKey what {@link ButtonKey} made of the button
     * @param label the button's words if the provider repeats them
     */
    record Pressed(
            Sender sender,
            String externalId,
            String pressId,
            @Nullable String messageExternalId,
            String buttonKey,
            @Nullable String label)
            implements InboundItem {}

    /** A person blocked us, left or came back. */
    record ReachabilityChanged(Sender sender, Reachability reachability) implements InboundItem {}

    /**
     * Nothing to do.
     *
     * @param reasonKey message key for a human
     */
    record Skipped(String reasonKey) implements InboundItem {}
}
