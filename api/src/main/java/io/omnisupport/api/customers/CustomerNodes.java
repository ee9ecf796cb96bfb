package io.omnisupport.api.customers;

import io.omnisupport.api.graphql.Ids;
import io.omnisupport.api.platform.NodeSource;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.customers.Customer;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.customers.Customers;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Customers and identities by id; a customer finds only itself. */
@Configuration(proxyBeanMethods = false)
public class CustomerNodes {
    /** Ids of customers. */
    public static final Ids<CustomerId> CUSTOMER = new Ids<>(CustomerId.PREFIX, CustomerId::new);

    @Bean
    NodeSource customers(Customers customers) {
        return NodeSource.of(
                "Customer",
                CustomerId.PREFIX,
                CustomerId::new,
                (actor, ids) -> find(customers, actor, ids));
    }

    @Bean
    NodeSource identities(ChannelIdentities identities) {
        return NodeSource.of(
                "ChannelIdentity",
                ChannelIdentityId.PREFIX,
                ChannelIdentityId::new,
                (actor, ids) -> find(identities, actor, ids));
    }

    static Map<CustomerId, Customer> find(
            Customers customers, Actor actor, Collection<CustomerId> ids) {
        return customers.find(actor.workspace(), own(ids, actor));
    }

    private static Map<ChannelIdentityId, ChannelIdentity> find(
            ChannelIdentities identities, Actor actor, Collection<ChannelIdentityId> ids) {
        return identities.find(
                actor.workspace(),
                actor instanceof CustomerActor customer
                        ? ids.stream().filter(id -> id.value().equals(customer.identity())).toList()
                        : ids);
    }

    private static Collection<CustomerId> own(Collection<CustomerId> ids, Actor actor) {
        return actor instanceof CustomerActor customer
                ? ids.contains(new CustomerId(customer.id()))
                        ? List.of(new CustomerId(customer.id()))
                        : List.of()
                : ids;
    }
}
