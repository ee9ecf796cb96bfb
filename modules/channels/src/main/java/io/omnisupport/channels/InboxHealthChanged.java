package io.omnisupport.channels;

import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** An inbox came into another state. */
public record InboxHealthChanged(InboxId inbox, Inbox.Health.State state) implements DomainEvent {
    @Override
    public UUID subject() {
        return inbox.value();
    }
}
