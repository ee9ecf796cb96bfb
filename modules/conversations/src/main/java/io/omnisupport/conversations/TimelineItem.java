package io.omnisupport.conversations;

import io.omnisupport.platform.TypedId;
import java.time.Instant;

/** Thing in a conversation's timeline, ordered by {@code occurredAt}, then id. */
public sealed interface TimelineItem permits Message, InternalNote, TimelineEvent {
    /** Identity of the item. */
    TypedId id();

    /** Conversation it is in. */
    ConversationId conversation();

    /** When it happened; for messages the provider's time, never in the future. */
    Instant occurredAt();

    /** Who did it, frozen at that moment. */
    Author author();
}
