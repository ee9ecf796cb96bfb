package io.omnisupport.conversations;

import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** Somebody moved a read mark; customers' and operators' are told apart by the log's actor. */
public record ConversationRead(ConversationId conversation, ChannelIdentityId identity)
        implements DomainEvent {
    @Override
    public UUID subject() {
        return conversation.value();
    }
}
