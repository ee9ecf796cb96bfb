package io.omnisupport.customers.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.omnisupport.customers.Customer;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.customers.Customers;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Choice;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

@Service
class JpaCustomers implements Customers {
    private static final int MOST_COUNTED = 10_000;

    private final Transactions transactions;
    private final CustomerRows rows;

    JpaCustomers(Transactions transactions, CustomerRows rows) {
        this.transactions = transactions;
        this.rows = rows;
    }

    @Override
    public Map<CustomerId, Customer> find(WorkspaceId workspace, Collection<CustomerId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                workspace,
                () ->
                        rows.find(ids).stream()
                                .map(row -> rows.view(workspace, row))
                                .collect(toMap(Customer::id, identity())));
    }

    @Override
    public Page<Customer> page(
            Actor actor, Choice<Customer.Stage> stages, boolean descending, PageRequest page) {
        var workspace = actor.workspace();
        return transactions.read(
                workspace,
                () ->
                        Page.of(
                                page,
                                rows.page(stages, descending, page).stream()
                                        .map(row -> rows.view(workspace, row))
                                        .toList(),
                                JpaCustomers::key));
    }

    @Override
    public OptionalInt count(Actor actor, Choice<Customer.Stage> stages) {
        int counted =
                transactions.read(
                        actor.workspace(), () -> rows.countUpTo(stages, MOST_COUNTED + 1));
        return counted > MOST_COUNTED ? OptionalInt.empty() : OptionalInt.of(counted);
    }

    private static List<String> key(Customer customer) {
        return List.of(customer.createdAt().toString(), customer.id().value().toString());
    }
}
