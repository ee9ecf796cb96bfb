package io.omnisupport.tenancy;

import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** A session ended before its time; its sockets must close. */
public record SessionRevoked(SessionId session) implements DomainEvent {
    @Override
    public UUID subject() {
        return session.value();
    }
}
