package io.omnisupport.channels;

import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** A raw event kept failing and was set aside. */
public record InboundEventParked(InboundEventId event, InboxId inbox) implements DomainEvent {
    @Override
    public UUID subject() {
        return event.value();
    }
}
