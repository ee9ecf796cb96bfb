package io.omnisupport.customers;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How customers are reached and recognised. */
public interface ChannelIdentities {
    /** Finds the identity or makes it with a new customer; two concurrent calls make one. */
    Resolved resolve(Actor actor, Sighting sighting);

    /** The existing ones among these ids. */
    Map<ChannelIdentityId, ChannelIdentity> find(
            WorkspaceId workspace, Collection<ChannelIdentityId> ids);

    /** Identities of each customer, oldest first. */
    Map<CustomerId, List<ChannelIdentity>> ofCustomers(
            WorkspaceId workspace, Collection<CustomerId> customers);

    /** Says whether messages arrive; tells {@link IdentityChanged} when it is news. */
    void markReachability(
            Actor actor, ChannelIdentityId identity, ChannelIdentity.Reachability reachability);

    /**
     * Records a phone number and why we believe it; only a VERIFIED one becomes the customer's
     * phone when another is known. Text that is no phone number is ignored.
     */
    void recordPhone(
            Actor actor,
            ChannelIdentityId identity,
            String phone,
            ChannelIdentity.Evidence.Kind kind);

    /** Does for an e-mail address what {@link #recordPhone} does for a phone number. */
    void recordEmail(
            Actor actor,
            ChannelIdentityId identity,
            String email,
            ChannelIdentity.Evidence.Kind kind);

    /**
     * What an inbox saw of an account.
     *
     * @param name as the provider or the person tells it; null when unknown
     */
    record Sighting(
            UUID inbox,
            String externalId,
            @Nullable String address,
            @Nullable String name,
            @Nullable Locale locale,
            ChannelIdentity.Evidence.Kind evidence) {}

    /** The identity, its customer, and whether both are new. */
    record Resolved(ChannelIdentity identity, Customer customer, boolean created) {}
}
