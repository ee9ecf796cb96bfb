package io.omnisupport.api.customers;

import io.omnisupport.api.graphql.Batch;
import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.Inboxes;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentity.Evidence;
import io.omnisupport.customers.Customer;
import io.omnisupport.customers.Customers;
import io.omnisupport.platform.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Addresses of customers. */
@Controller
class IdentityController {
    private static final Comparator<Evidence> STRONGEST_FIRST =
            Comparator.comparing(Evidence::grade).thenComparing(Evidence::at);

    private final Customers customers;
    private final Inboxes inboxes;

    IdentityController(Customers customers, Inboxes inboxes) {
        this.customers = customers;
        this.inboxes = inboxes;
    }

    @BatchMapping
    Map<ChannelIdentity, Customer> customer(
            List<ChannelIdentity> identities, @ContextValue Actor actor) {
        return Batch.of(
                identities,
                ChannelIdentity::customer,
                ids -> customers.find(actor.workspace(), ids));
    }

    @BatchMapping
    Map<ChannelIdentity, Inbox> inbox(List<ChannelIdentity> identities, @ContextValue Actor actor) {
        return Batch.of(
                identities,
                identity -> new InboxId(identity.inbox()),
                ids -> inboxes.find(actor.workspace(), ids));
    }

    @SchemaMapping
    String address(ChannelIdentity identity, @ContextValue Actor actor) {
        return ContactMask.address(identity.address(), actor);
    }

    @SchemaMapping
    List<Evidence> evidence(ChannelIdentity identity) {
        return identity.evidence().stream().sorted(STRONGEST_FIRST).toList();
    }

    @SchemaMapping
    Evidence.Grade grade(ChannelIdentity identity) {
        return identity.evidence().stream()
                .map(Evidence::grade)
                .min(Comparator.naturalOrder())
                .orElse(Evidence.Grade.CLAIMED);
    }
}
