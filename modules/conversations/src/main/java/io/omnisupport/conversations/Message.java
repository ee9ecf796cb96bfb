package io.omnisupport.conversations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Message to or from the customer.
 *
 * @param text content as plain text, at most 20,000 characters
 * @param deliveryState null for inbound messages
 * @param redactions what was hidden before storing
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        Direction direction,
        Author author,
        List<MessageBlock> blocks,
        String text,
        @Nullable MessageId replyTo,
        @Nullable String forwardedFrom,
        @Nullable DeliveryState deliveryState,
        List<Redaction> redactions,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        Instant createdAt,
        Instant updatedAt)
        implements TimelineItem {
    public Message {
        blocks = List.copyOf(blocks);
        redactions = List.copyOf(redactions);
    }

    /** Way of a message. */
    public enum Direction {
        INBOUND,
        OUTBOUND
    }

    /** Something hidden before it was stored, and the mask in its place. */
    public record Redaction(Kind kind, String mask) {
        /** What was hidden. */
        public enum Kind {
            CARD_NUMBER
        }
    }

    /** Former content. */
    public record Revision(Instant replacedAt, Author author, List<MessageBlock> blocks) {}
}
