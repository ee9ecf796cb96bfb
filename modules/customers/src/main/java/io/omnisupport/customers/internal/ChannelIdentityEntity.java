package io.omnisupport.customers.internal;

import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentity.Evidence;
import io.omnisupport.customers.ChannelIdentity.Reachability;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.customers.CustomerId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Row of a channel identity; inserted by SQL that settles races, changed under its row lock. */
@Entity
@Table(name = "channel_identity")
class ChannelIdentityEntity {
    @Id private UUID id;
    @TenantId private UUID workspaceId;
    private UUID customerId;
    private UUID inboxId;
    private byte[] externalIdCipher;
    private byte[] externalIdIndex;
    private byte[] addressCipher;

    @Enumerated(EnumType.STRING)
    private Reachability reachability;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected ChannelIdentityEntity() {}

    void moveTo(byte[] newAddressCipher, Instant now) {
        addressCipher = newAddressCipher;
        updatedAt = now;
    }

    /** True when it is news. */
    boolean mark(Reachability now, Instant at) {
        if (reachability == now) {
            return false;
        }
        reachability = now;
        updatedAt = at;
        return true;
    }

    ChannelIdentity view(String externalId, String address, List<Evidence> evidence) {
        return new ChannelIdentity(
                id(),
                customer(),
                inboxId,
                externalId,
                address,
                reachability,
                evidence,
                createdAt,
                updatedAt);
    }

    ChannelIdentityId id() {
        return new ChannelIdentityId(id);
    }

    CustomerId customer() {
        return new CustomerId(customerId);
    }

    byte[] externalIdCipher() {
        return externalIdCipher;
    }

    byte[] addressCipher() {
        return addressCipher;
    }
}
