package io.omnisupport.conversations;

import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** A message waits for delivery; heard inside its transaction. */
public record MessageQueued(
        ConversationId conversation, MessageId message, ChannelIdentityId identity, UUID inbox)
        implements DomainEvent {
    @Override
    public UUID subject() {
        return conversation.value();
    }
}
