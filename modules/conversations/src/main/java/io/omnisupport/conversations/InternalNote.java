package io.omnisupport.conversations;

import java.time.Instant;

/** Words for colleagues. A type of its own: nothing can send it to a channel. */
public record InternalNote(
        NoteId id,
        ConversationId conversation,
        Author author,
        String body,
        Instant occurredAt,
        Instant createdAt,
        Instant updatedAt)
        implements TimelineItem {}
