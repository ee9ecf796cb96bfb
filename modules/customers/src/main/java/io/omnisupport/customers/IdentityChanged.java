package io.omnisupport.customers;

import io.omnisupport.platform.DomainEvent;
import java.util.UUID;

/** What we know of an identity or its customer changed. */
public record IdentityChanged(ChannelIdentityId identity, CustomerId customer)
        implements DomainEvent {
    @Override
    public UUID subject() {
        return identity.value();
    }
}
