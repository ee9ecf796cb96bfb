package io.omnisupport.conversations;

import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** A customer's message was stored. */
public record MessageReceived(
        ConversationId conversation, MessageId message, ChannelIdentityId identity)
        implements DomainEvent {
    @Override
    public UUID subject() {
        return conversation.value();
    }
}
