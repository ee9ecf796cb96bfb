package io.omnisupport.customers;

import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** A customer was seen for the first time. */
public record CustomerCreated(CustomerId customer) implements DomainEvent {
    @Override
    public UUID subject() {
        return customer.value();
    }
}
