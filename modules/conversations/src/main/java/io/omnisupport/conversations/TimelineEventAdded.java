package io.omnisupport.conversations;

import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** A change was put into the timeline. */
public record TimelineEventAdded(ConversationId conversation, TimelineEventId event)
        implements DomainEvent {
    @Override
    public UUID subject() {
        return conversation.value();
    }
}
