package io.omnisupport.conversations;

import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** A conversation began. */
public record ConversationOpened(
        ConversationId conversation, ChannelIdentityId identity, UUID inbox)
        implements DomainEvent {
    @Override
    public UUID subject() {
        return conversation.value();
    }
}
