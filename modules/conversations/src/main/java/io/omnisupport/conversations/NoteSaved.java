package io.omnisupport.conversations;

import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** An internal note was written or changed. */
public record NoteSaved(ConversationId conversation, NoteId note) implements DomainEvent {
    @Override
    public UUID subject() {
        return conversation.value();
    }
}
