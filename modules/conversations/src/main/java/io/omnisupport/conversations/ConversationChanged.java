package io.omnisupport.conversations;

import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** Status, assignee, handler or what lists show of a conversation changed. */
public record ConversationChanged(ConversationId conversation, ChannelIdentityId identity)
        implements DomainEvent {
    @Override
    public UUID subject() {
        return conversation.value();
    }
}
