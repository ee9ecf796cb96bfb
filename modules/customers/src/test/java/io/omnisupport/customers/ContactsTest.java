package io.omnisupport.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.customers.ChannelIdentities.Resolved;
import io.omnisupport.customers.ChannelIdentity.Evidence.Kind;
import io.omnisupport.customers.ChannelIdentity.Reachability;
import io.omnisupport.platform.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactsTest extends CustomersTestBase {
    private static final String ONE = "+79161234567";
    private static final String TWO = "+79167654321";

    private WorkspaceId workspace;
    private Resolved ivan;

    @BeforeEach
    void ivanWrites() {
        workspace = aWorkspace();
        ivan = aVisitor(workspace);
    }

    @Test
    void firstPhoneIsTakenEvenWhenOnlyClaimed() {
        phone("8 (916) 123-45-67", Kind.TYPED);

        assertThat(customer(workspace, ivan).phone()).isEqualTo(ONE);
        assertThat(customer(workspace, ivan).stage()).isEqualTo(Customer.Stage.LEAD);
        assertThat(identity(workspace, ivan).evidence())
                .extracting(ChannelIdentity.Evidence::kind)
                .containsExactly(Kind.PROVIDER_ACCOUNT, Kind.TYPED);
    }

    @Test
    void claimedPhoneDoesNotReplaceAKnownOne() {
        phone(ONE, Kind.SHARED_CONTACT);
        phone(TWO, Kind.TYPED);

        assertThat(customer(workspace, ivan).phone()).isEqualTo(ONE);
    }

    @Test
    void provenPhoneReplacesAKnownOne() {
        phone(ONE, Kind.TYPED);
        phone(TWO, Kind.SHARED_CONTACT);

        assertThat(customer(workspace, ivan).phone()).isEqualTo(TWO);
    }

    @Test
    void samePhoneAgainIsNoNews() {
        phone(ONE, Kind.SHARED_CONTACT);
        phone("8 916 123 45 67", Kind.SHARED_CONTACT);

        assertThat(eventTypes(workspace)).containsExactly("CustomerCreated", "IdentityChanged");
    }

    @Test
    void textThatIsNoPhoneIsIgnored() {
        phone("call me", Kind.TYPED);

        assertThat(customer(workspace, ivan).phone()).isNull();
        assertThat(eventTypes(workspace)).containsExactly("CustomerCreated");
    }

    @Test
    void emailFollowsTheSameRules() {
        email("Ivan@Example.RU", Kind.TYPED);
        email("other@example.ru", Kind.TYPED);
        assertThat(customer(workspace, ivan).email()).isEqualTo("ivan@example.ru");

        email("work@example.ru", Kind.IDENTITY_TOKEN);
        assertThat(customer(workspace, ivan).email()).isEqualTo("work@example.ru");
    }

    @Test
    void twoPeopleMayShareAPhone() {
        var maria = aVisitor(workspace);
        phone(ONE, Kind.SHARED_CONTACT);
        identities.recordPhone(in(workspace), maria.identity().id(), ONE, Kind.SHARED_CONTACT);

        assertThat(customer(workspace, ivan).phone()).isEqualTo(ONE);
        assertThat(customer(workspace, maria).phone()).isEqualTo(ONE);
    }

    @Test
    void changesInOneTransactionAllStay() {
        var changed =
                transactions.write(
                        workspace,
                        () -> {
                            var one = resolve(workspace, sighting("99", null));
                            resolve(workspace, sighting("99", "Мария"));
                            identities.recordPhone(
                                    in(workspace), one.identity().id(), TWO, Kind.TYPED);
                            return one;
                        });

        assertThat(customer(workspace, changed).name()).isEqualTo("Мария");
        assertThat(customer(workspace, changed).phone()).isEqualTo(TWO);
    }

    @Test
    void reachabilityIsToldWhenItIsNews() {
        mark(Reachability.BLOCKED);
        mark(Reachability.BLOCKED);

        assertThat(identity(workspace, ivan).reachability()).isEqualTo(Reachability.BLOCKED);
        assertThat(eventTypes(workspace)).containsExactly("CustomerCreated", "IdentityChanged");
    }

    @Test
    void noContactIsReadableInTheDatabaseOrTheLog() {
        phone(ONE, Kind.SHARED_CONTACT);
        email("ivan@example.ru", Kind.TYPED);
        var written = resolve(workspace, sighting("maria@example.ru", null));

        for (var table :
                List.of("customer", "channel_identity", "identity_evidence", "event_log")) {
            assertThat(strings(workspace, "select t::text from %s t".formatted(table)))
                    .isNotEmpty()
                    .noneMatch(row -> row.contains("9161234567"))
                    .noneMatch(row -> row.contains(hex("9161234567")))
                    .noneMatch(row -> row.contains("example.ru"))
                    .noneMatch(row -> row.contains(hex("example.ru")));
        }
        assertThat(identity(workspace, written).address()).isEqualTo("maria@example.ru");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void phone(String phone, Kind kind) {
        identities.recordPhone(in(workspace), ivan.identity().id(), phone, kind);
    }

    private void email(String email, Kind kind) {
        identities.recordEmail(in(workspace), ivan.identity().id(), email, kind);
    }

    private void mark(Reachability reachability) {
        identities.markReachability(in(workspace), ivan.identity().id(), reachability);
    }
}
