package io.omnisupport.tenancy;

import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** An operator signed in. */
public record SessionStarted(SessionId session, OperatorId operator) implements DomainEvent {
    @Override
    public UUID subject() {
        return session.value();
    }
}
