package io.omnisupport.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.customers.ChannelIdentities.Resolved;
import io.omnisupport.customers.ChannelIdentities.Sighting;
import io.omnisupport.customers.ChannelIdentity.Evidence.Kind;
import io.omnisupport.customers.Customer.Stage;
import io.omnisupport.platform.Choice;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomersTest extends CustomersTestBase {
    @Test
    void findsTheExistingOnes() {
        var workspace = aWorkspace();
        var ivan = named(workspace, "Иван").customer();

        var found = customers.find(workspace, Set.of(ivan.id(), new CustomerId(UUID.randomUUID())));

        assertThat(found).isEqualTo(Map.of(ivan.id(), ivan));
        assertThat(customers.find(workspace, Set.of())).isEmpty();
    }

    @Test
    void listsTheNewestFirst() {
        var workspace = aWorkspace();
        many(workspace, 3);

        assertThat(names(page(workspace, PageRequest.first(10)))).containsExactly("3", "2", "1");
    }

    @Test
    void pagesForwardAndBackThroughTheSameRows() {
        var workspace = aWorkspace();
        many(workspace, 7);

        var first = page(workspace, PageRequest.first(3));
        var second = page(workspace, after(first, 3));
        var third = page(workspace, after(second, 3));
        var back = page(workspace, before(third, 3));
        var last = page(workspace, PageRequest.last(3));

        assertThat(names(first)).containsExactly("7", "6", "5");
        assertThat(names(second)).containsExactly("4", "3", "2");
        assertThat(names(third)).containsExactly("1");
        assertThat(names(back)).isEqualTo(names(second));
        assertThat(names(last)).containsExactly("3", "2", "1");
        assertThat(List.of(first.hasNext(), second.hasNext(), third.hasNext()))
                .containsExactly(true, true, false);
        assertThat(List.of(first.hasPrevious(), last.hasPrevious(), last.hasNext()))
                .containsExactly(false, true, false);
    }

    @Test
    void pagesSurviveInsertsAndTheLossOfTheirLastRow() {
        var workspace = aWorkspace();
        many(workspace, 6);
        var first = page(workspace, PageRequest.first(3));

        delete(workspace, first.items().getLast());
        named(workspace, "late");

        assertThat(names(page(workspace, after(first, 3)))).containsExactly("3", "2", "1");
    }

    @Test
    void listsSomeStagesOnly() {
        var workspace = aWorkspace();
        aVisitor(workspace);
        named(workspace, "Иван");

        var visitors = page(workspace, only(Stage.VISITOR), true);
        var leads = page(workspace, only(Stage.LEAD), true);

        assertThat(names(visitors)).containsExactly("Гость 1001");
        assertThat(names(leads)).containsExactly("Иван");
    }

    @Test
    void listsIdentitiesOfEachCustomerOldestFirst() {
        var workspace = aWorkspace();
        var ivan = named(workspace, "Иван");
        var second = linked(workspace, ivan);
        var maria = named(workspace, "Мария");

        var known =
                identities.ofCustomers(
                        workspace, Set.of(ivan.customer().id(), maria.customer().id()));

        assertThat(known.get(ivan.customer().id()))
                .extracting(ChannelIdentity::id)
                .containsExactly(ivan.identity().id(), second);
        assertThat(known.get(maria.customer().id())).containsExactly(maria.identity());
    }

    @Test
    void manyCostAsManyStatementsAsOne() {
        var workspace = aWorkspace();
        var people = many(workspace, 50);
        var ids = people.stream().map(one -> one.customer().id()).toList();
        var accounts = people.stream().map(one -> one.identity().id()).toList();

        assertThat(statements.count(() -> customers.find(workspace, ids)))
                .isEqualTo(statements.count(() -> customers.find(workspace, ids.subList(0, 1))));
        assertThat(statements.count(() -> page(workspace, PageRequest.first(50))))
                .isEqualTo(statements.count(() -> page(workspace, PageRequest.first(1))));
        assertThat(statements.count(() -> identities.ofCustomers(workspace, ids)))
                .isEqualTo(
                        statements.count(
                                () -> identities.ofCustomers(workspace, ids.subList(0, 1))));
        assertThat(statements.count(() -> identities.find(workspace, accounts)))
                .isEqualTo(
                        statements.count(() -> identities.find(workspace, accounts.subList(0, 1))))
                .isPositive();
    }

    @Test
    void keepsWorkspacesApart() {
        var ivan = named(aWorkspace(), "Иван");
        var other = aWorkspace();

        assertThat(customers.find(other, Set.of(ivan.customer().id()))).isEmpty();
        assertThat(page(other, PageRequest.first(9)).rows()).isEmpty();
        assertThat(identities.find(other, Set.of(ivan.identity().id()))).isEmpty();
        assertThat(identities.ofCustomers(other, Set.of(ivan.customer().id()))).isEmpty();
    }

    private List<Resolved> many(WorkspaceId workspace, int count) {
        return new ArrayList<>(
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> named(workspace, Integer.toString(i)))
                        .toList());
    }

    /** A second account of the same person, as a merge will leave it. */
    private ChannelIdentityId linked(WorkspaceId workspace, Resolved person) {
        var account = resolve(workspace, new Sighting(INBOX, "2", null, "Иван", null, Kind.TYPED));
        transactions.write(
                workspace,
                () ->
                        jdbc.sql("update channel_identity set customer_id = ? where id = ?")
                                .params(
                                        person.customer().id().value(),
                                        account.identity().id().value())
                                .update());
        return account.identity().id();
    }

    private void delete(WorkspaceId workspace, Customer customer) {
        transactions.write(
                workspace,
                () -> {
                    var id = customer.id().value();
                    for (var sql :
                            List.of(
                                    "delete from identity_evidence where identity_id in (select id"
                                            + " from channel_identity where customer_id = ?)",
                                    "delete from channel_identity where customer_id = ?",
                                    "delete from customer where id = ?")) {
                        jdbc.sql(sql).param(id).update();
                    }
                });
    }

    private Page<Customer> page(WorkspaceId workspace, PageRequest request) {
        return customers.page(in(workspace), Choice.any(), true, request);
    }

    private static PageRequest after(Page<Customer> page, int size) {
        return new PageRequest(size, true, page.rows().getLast().key());
    }

    private static PageRequest before(Page<Customer> page, int size) {
        return new PageRequest(size, false, page.rows().getFirst().key());
    }

    private static List<String> names(Page<Customer> page) {
        return page.items().stream().map(Customer::name).toList();
    }

    @Test
    void theOldestComeFirstWhenAscending() {
        var workspace = aWorkspace();
        var first = aVisitor(workspace).customer().id();
        aVisitor(workspace);

        assertThat(page(workspace, Choice.any(), false).items().getFirst().id()).isEqualTo(first);
        assertThat(customers.count(in(workspace), Choice.any())).hasValue(2);
        assertThat(customers.count(in(workspace), new Choice<>(null, Set.of(Stage.VISITOR))))
                .hasValue(0);
    }

    private Page<Customer> page(WorkspaceId workspace, Choice<Stage> stages, boolean descending) {
        return customers.page(in(workspace), stages, descending, PageRequest.first(9));
    }

    private static Choice<Stage> only(Stage stage) {
        return new Choice<>(Set.of(stage), null);
    }
}
