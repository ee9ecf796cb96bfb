package io.omnisupport.api.realtime;

import io.omnisupport.api.conversations.View;
import io.omnisupport.channels.InboxId;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.platform.TypedId;
import java.time.Instant;
import java.util.List;

/**
 * Element of a resumable stream: names, not contents. The schema's types are called like these
 * records without their last word.
 */
public sealed interface StreamEvent {
    /** Position in the stream. */
    String cursor();

    /** When it happened. */
    Instant occurredAt();

    /** Everything after this will be delivered. */
    record StreamReadyEvent(String cursor, Instant occurredAt) implements StreamEvent {}

    /** The stream has a gap; live events follow. */
    record ResyncRequiredEvent(String cursor, Instant occurredAt, Reason reason)
            implements StreamEvent {
        enum Reason {
            TOO_OLD,
            TOO_SLOW
        }
    }

    /** A conversation is new, or now matches the filter. */
    record ConversationEnteredEvent(
            String cursor, Instant occurredAt, ConversationId conversationId)
            implements StreamEvent {}

    /** A conversation changed. */
    record ConversationChangedEvent(
            String cursor, Instant occurredAt, ConversationId conversationId)
            implements StreamEvent {}

    /** A conversation no longer matches. */
    record ConversationLeftEvent(String cursor, Instant occurredAt, ConversationId conversationId)
            implements StreamEvent {}

    /** Counters of views moved. */
    record ViewCountsChangedEvent(String cursor, Instant occurredAt, List<View> views)
            implements StreamEvent {}

    /** An inbox came into another state. */
    record InboxHealthChangedEvent(String cursor, Instant occurredAt, InboxId inboxId)
            implements StreamEvent {}

    /** A message came or was sent. */
    record MessageAddedEvent(String cursor, Instant occurredAt, MessageId messageId)
            implements StreamEvent {}

    /** A message changed. */
    record MessageChangedEvent(String cursor, Instant occurredAt, MessageId messageId)
            implements StreamEvent {}

    /** A note or event was added, or a note changed. */
    record TimelineItemChangedEvent(String cursor, Instant occurredAt, TypedId itemId)
            implements StreamEvent {}

    /** The customer changed. */
    record CustomerChangedEvent(String cursor, Instant occurredAt, CustomerId customerId)
            implements StreamEvent {}
}
