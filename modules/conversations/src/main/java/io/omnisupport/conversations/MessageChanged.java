package io.omnisupport.conversations;

import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** Content or delivery state of a message changed. */
public record MessageChanged(
        ConversationId conversation, MessageId message, ChannelIdentityId identity)
        implements DomainEvent {
    @Override
    public UUID subject() {
        return conversation.value();
    }
}
