package io.omnisupport.api.customers;

import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.api.graphql.paging.Connection;
import io.omnisupport.api.graphql.paging.Connection.Count;
import io.omnisupport.api.graphql.paging.PageArguments;
import io.omnisupport.api.graphql.paging.PagedChildren;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.Customer;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.customers.Customers;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** People who write in. */
@Controller
class CustomerController {
    private final Customers customers;
    private final ChannelIdentities identities;
    private final PagedChildren<CustomerId, Conversation> conversations;

    CustomerController(
            Customers customers,
            ChannelIdentities identities,
            Conversations conversations,
            BatchLoaderRegistry loaders) {
        this.customers = customers;
        this.identities = identities;
        this.conversations =
                PagedChildren.register(
                        loaders,
                        "Customer.conversations",
                        conversations::ofCustomers,
                        conversations::countsOfCustomers);
    }

    @QueryMapping
    @Nullable Customer customer(@Argument String id, @ContextValue Actor actor) {
        CustomerId wanted = CustomerNodes.CUSTOMER.require(id, "id");
        return CustomerNodes.find(customers, actor, List.of(wanted)).get(wanted);
    }

    @QueryMapping
    Connection<Customer> customers(
            PageArguments page,
            @Argument @Nullable CustomerFilterInput filter,
            @Argument @Nullable CustomerOrderInput orderBy,
            @ContextValue Actor actor) {
        var stages = CustomerFilterInput.stages(filter);
        return page.connection(
                customers.page(
                        actor, stages, CustomerOrderInput.isDescending(orderBy), page.request()),
                Count.bounded(() -> customers.count(actor, stages)));
    }

    @SchemaMapping
    @Nullable String phone(Customer customer, @ContextValue Actor actor) {
        return ContactMask.phone(customer.phone(), actor);
    }

    @SchemaMapping
    @Nullable String email(Customer customer, @ContextValue Actor actor) {
        return ContactMask.email(customer.email(), actor);
    }

    /** A customer is shown the identity that speaks; it proves nothing about the others. */
    @BatchMapping
    Map<Customer, List<ChannelIdentity>> identities(
            List<Customer> sources, @ContextValue Actor actor) {
        var ids = sources.stream().map(Customer::id).toList();
        var found = identities.ofCustomers(actor.workspace(), ids);
        var bySource = new HashMap<Customer, List<ChannelIdentity>>();
        for (Customer source : sources) {
            bySource.put(source, own(found.getOrDefault(source.id(), List.of()), actor));
        }
        return bySource;
    }

    private static List<ChannelIdentity> own(List<ChannelIdentity> all, Actor actor) {
        return actor instanceof CustomerActor customer
                ? all.stream().filter(one -> one.id().value().equals(customer.identity())).toList()
                : all;
    }

    @SchemaMapping
    CompletableFuture<Connection<Conversation>> conversations(
            Customer customer, PageArguments page, DataFetchingEnvironment environment) {
        return conversations.of(customer.id(), page, environment);
    }
}
