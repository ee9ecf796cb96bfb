package io.omnisupport.conversations;

import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.platform.ActorKind;
import io.omnisupport.tenancy.OperatorId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One topic with one person through one channel identity, which never changes.
 *
 * @param number for humans, counts up in the workspace
 * @param inbox inbox of the identity
 * @param waitingSince when the customer's oldest unanswered message came; null when nothing waits
 * @param lastActivityAt last message either way; notes and events do not count
 */
public record Conversation(
        ConversationId id,
        int number,
        @Nullable String subject,
        CustomerId customer,
        ChannelIdentityId identity,
        UUID inbox,
        Status status,
        HandledBy handledBy,
        @Nullable OperatorId assignee,
        @Nullable Preview preview,
        @Nullable Instant waitingSince,
        Instant lastActivityAt,
        @Nullable Instant snoozedUntil,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable CloseReason closeReason,
        Origin origin,
        @Nullable ConversationId continues,
        @Nullable ConversationId continuedBy,
        Instant createdAt,
        Instant updatedAt) {
    /** Whose move it is; the state machine is in the module's README. */
    public enum Status {
        NEW,
        OPEN,
        WAITING_CUSTOMER,
        ON_HOLD,
        SNOOZED,
        RESOLVED,
        CLOSED
    }

    /** Who speaks now; changes by compare-and-set, and a human always wins. */
    public enum HandledBy {
        NONE,
        SCENARIO,
        ASSISTANT,
        OPERATOR
    }

    /** Why a conversation is over. */
    public enum CloseReason {
        DONE,
        SPAM,
        WRONG_ADDRESS,
        ABANDONED,
        INACTIVE,
        OUTBOUND
    }

    /** How a conversation began. */
    public enum Origin {
        CUSTOMER,
        OPERATOR,
        CONTINUATION
    }

    /**
     * Line for lists.
     *
     * @param text at most 200 characters; empty when there are no words
     * @param wordKey message key of a word that stands for what has no words, such as a photo
     * @param deliveryState of our own message; null otherwise
     */
    public record Preview(
            String text,
            @Nullable String wordKey,
            ActorKind authorKind,
            boolean isNote,
            @Nullable DeliveryState deliveryState) {
        /** The same line with our message further on its way. */
        public Preview withState(DeliveryState state) {
            return new Preview(text, wordKey, authorKind, isNote, state);
        }
    }
}
