package io.omnisupport.tenancy;

import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** Someone new works in the workspace. */
public record OperatorCreated(OperatorId operator) implements DomainEvent {
    @Override
    public UUID subject() {
        return operator.value();
    }
}
