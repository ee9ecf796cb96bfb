package io.omnisupport.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.customers.ChannelIdentities.Resolved;
import io.omnisupport.customers.ChannelIdentities.Sighting;
import io.omnisupport.customers.ChannelIdentity.Evidence.Grade;
import io.omnisupport.customers.ChannelIdentity.Evidence.Kind;
import io.omnisupport.customers.ChannelIdentity.Reachability;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ResolveTest extends CustomersTestBase {
    private static final int CROWD = 8;

    @Test
    void firstSightingMakesCustomerAndIdentity() {
        var workspace = aWorkspace();
        var locale = Locale.of("ru");

        var resolved =
                resolve(
                        workspace,
                        new Sighting(
                                INBOX, "42", "@ivan", " Иван ", locale, Kind.PROVIDER_ACCOUNT));

        assertThat(resolved.created()).isTrue();
        assertThat(resolved.customer().name()).isEqualTo("Иван");
        assertThat(resolved.customer().stage()).isEqualTo(Customer.Stage.LEAD);
        assertThat(resolved.customer().locale()).isEqualTo(locale);
        assertThat(resolved.identity().customer()).isEqualTo(resolved.customer().id());
        assertThat(resolved.identity().inbox()).isEqualTo(INBOX);
        assertThat(resolved.identity().externalId()).isEqualTo("42");
        assertThat(resolved.identity().address()).isEqualTo("@ivan");
        assertThat(resolved.identity().reachability()).isEqualTo(Reachability.REACHABLE);
        assertThat(resolved.identity().evidence())
                .singleElement()
                .matches(e -> e.kind() == Kind.PROVIDER_ACCOUNT && e.grade() == Grade.VERIFIED);
        assertThat(customer(workspace, resolved)).isEqualTo(resolved.customer());
        assertThat(identity(workspace, resolved)).isEqualTo(resolved.identity());
        assertThat(eventTypes(workspace)).containsExactly("CustomerCreated");
    }

    @Test
    void laterSightingFindsThemAndIsNoNews() {
        var workspace = aWorkspace();
        var first = resolve(workspace, sighting("42", "Иван"));

        var second = resolve(workspace, sighting("42", "Иван Петров"));

        assertThat(second).isEqualTo(new Resolved(first.identity(), first.customer(), false));
        assertThat(eventTypes(workspace)).containsExactly("CustomerCreated");
    }

    @Test
    void manyAtOnceMakeOneCustomer() throws Exception {
        var workspace = aWorkspace();
        for (var account : List.of("a", "b", "c", "d", "e")) {
            var all = atOnce(() -> resolve(workspace, sighting(account, null)));

            assertThat(all.stream().map(one -> one.customer().id()).distinct()).hasSize(1);
            assertThat(all.stream().map(Resolved::identity).distinct()).hasSize(1);
            assertThat(all).filteredOn(Resolved::created).hasSize(1);
        }
        assertThat(eventTypes(workspace)).containsOnly("CustomerCreated").hasSize(5);
        assertThat(strings(workspace, "select name from customer order by name"))
                .containsExactly(
                        "Гость 1001", "Гость 1002", "Гость 1003", "Гость 1004", "Гость 1005");
    }

    private static List<Resolved> atOnce(Callable<Resolved> call) throws Exception {
        var start = new CyclicBarrier(CROWD);
        Callable<Resolved> together =
                () -> {
                    start.await();
                    return call.call();
                };
        try (var threads = Executors.newFixedThreadPool(CROWD)) {
            return threads.invokeAll(Collections.nCopies(CROWD, together)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    @Test
    void sameAccountIsSomeoneElseInAnotherInboxOrWorkspace() {
        var workspace = aWorkspace();
        var otherInbox =
                new Sighting(UUID.randomUUID(), "42", null, null, null, Kind.PROVIDER_ACCOUNT);

        var here = resolve(workspace, sighting("42", null));
        var otherwise = resolve(workspace, otherInbox);
        var elsewhere = resolve(aWorkspace(), sighting("42", null));

        assertThat(List.of(here, otherwise, elsewhere)).allMatch(Resolved::created);
    }

    @Test
    void namelessVisitorsAreNumberedInTheWorkspacesLanguage() {
        var russian = aWorkspace("ru");
        var english = aWorkspace("en");

        assertThat(aVisitor(russian).customer().name()).isEqualTo("Гость 1001");
        assertThat(aVisitor(russian).customer().name()).isEqualTo("Гость 1002");
        assertThat(aVisitor(english).customer().name()).isEqualTo("Visitor 1001");
        assertThat(aVisitor(english).customer().stage()).isEqualTo(Customer.Stage.VISITOR);
    }

    @Test
    void toldNameReplacesAMadeUpOne() {
        var workspace = aWorkspace();
        resolve(workspace, sighting("42", "  "));

        var known = resolve(workspace, sighting("42", "Иван"));

        assertThat(known.customer().name()).isEqualTo("Иван");
        assertThat(known.customer().stage()).isEqualTo(Customer.Stage.LEAD);
        assertThat(customer(workspace, known)).isEqualTo(known.customer());
        assertThat(eventTypes(workspace)).containsExactly("CustomerCreated", "IdentityChanged");
    }

    @Test
    void newAddressAndNewEvidenceAreNewsOnce() {
        var workspace = aWorkspace();
        resolve(workspace, new Sighting(INBOX, "42", "@ivan", "Иван", null, Kind.TYPED));
        var moved =
                new Sighting(INBOX, "42", "@petrov", "Иван", Locale.of("ru"), Kind.IDENTITY_TOKEN);

        var resolved = resolve(workspace, moved);
        resolve(workspace, moved);

        assertThat(resolved.identity().address()).isEqualTo("@petrov");
        assertThat(resolved.customer().locale()).isEqualTo(Locale.of("ru"));
        assertThat(resolved.identity().evidence())
                .extracting(ChannelIdentity.Evidence::kind)
                .containsExactly(Kind.TYPED, Kind.IDENTITY_TOKEN);
        assertThat(identity(workspace, resolved)).isEqualTo(resolved.identity());
        assertThat(eventTypes(workspace)).containsExactly("CustomerCreated", "IdentityChanged");
    }

    @Test
    void recognisingCostsFewStatements() {
        var workspace = aWorkspace();
        resolve(workspace, sighting("42", "Иван"));

        assertThat(statements.count(() -> resolve(workspace, sighting("42", "Иван"))))
                .isLessThanOrEqualTo(4);
    }
}
