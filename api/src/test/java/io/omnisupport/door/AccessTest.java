package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.Answer;
import io.omnisupport.world.Guest;
import io.omnisupport.world.Shop;
import io.omnisupport.world.Shop.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may see what; by path and by id the same. */
class AccessTest extends DoorTestBase {
    private static final String CONVERSATION =
            "query($id: ID!) { conversation(id: $id) { id } node(id: $id) { id } }";

    @Test
    void aStrangerReadsNothing() {
        for (String field :
                List.of(
                        "conversations(first: 1) { nodes { id } }",
                        "customers(first: 1) { nodes { id } }",
                        "operators(first: 1) { nodes { id } }",
                        "inboxes { id }",
                        "workspace { id }",
                        "views { id }",
                        "node(id: \"%s\") { id }".formatted(shop.anna().id()))) {
            Answer refused = door.stranger().ask("{ " + field + " }");
            assertThat(refused.errorCodes()).as(field).containsExactly("UNAUTHENTICATED");
        }
        assertThat(door.stranger().ask("{ viewer { expiresAt } }").at("/viewer").isNull()).isTrue();
    }

    @Test
    void aForgedTokenIsNoToken() {
        Guest forger = door.stranger().with(shop.anna().api().token() + "x");

        assertThat(forger.ask("{ workspace { id } }").errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    @Test
    void aVisitorReadsTheirOwnConversationAsCustomersSeeIt() {
        Visitor visitor = shop.visitor(door);
        String conversation = begin(visitor);
        shop.anna().replies(conversation, "Добрый день");

        Answer own =
                visitor.api()
                        .ask(
                                """
                                query($id: ID!) { conversation(id: $id) {
                                  messages(first: 10) { nodes { text actor { name } } } } }\
                                """,
                                Map.of("id", conversation));

        assertThat(own.at("/conversation/messages/nodes/1/actor/name").asString())
                .isEqualTo("Анна");
    }

    @Test
    void aVisitorSeesNoInsidesAndNobodyElses() {
        Visitor visitor = shop.visitor(door);
        String own = begin(visitor);
        String other = begin(shop.visitor(door));

        for (String field :
                List.of(
                        "preview { text }",
                        "timeline(first: 5) { nodes { id } }",
                        "waitingSince",
                        "customer { stage }",
                        "inbox { name }")) {
            Answer refused =
                    visitor.api()
                            .ask(
                                    "query($id: ID!) { conversation(id: $id) { %s } }"
                                            .formatted(field),
                                    Map.of("id", own));
            assertThat(refused.errorCodes()).as(field).contains("FORBIDDEN");
        }
        assertThat(visitor.api().ask("{ conversations(first: 5) { nodes { id } } }").errorCodes())
                .containsExactly("FORBIDDEN");
        assertUnseen(visitor.api(), other);
    }

    @Test
    void anotherWorkspaceIsNotThere() {
        Shop neighbour = shops.open(door);
        String conversation = begin(neighbour.visitor(door));

        assertUnseen(shop.anna().api(), conversation);
        assertThat(
                        shop.anna()
                                .api()
                                .change(
                                        "conversationClaim",
                                        Map.of("conversationId", conversation),
                                        "conversation { id }")
                                .refusal("conversationClaim"))
                .isEqualTo("NotFoundError NOT_FOUND input.conversationId");
        Answer nodes =
                shop.anna()
                        .api()
                        .ask(
                                "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                                Map.of(
                                        "ids",
                                        List.of(
                                                neighbour.anna().id(),
                                                shop.anna().id(),
                                                neighbour.site().id().text())));
        assertThat(nodes.at("/nodes").toString())
                .isEqualTo("[null,{\"id\":\"%s\"},null]".formatted(shop.anna().id()));
    }

    @Test
    void anOperatorDoesNotAdminister() {
        Answer refused =
                shop.boris()
                        .api()
                        .change(
                                "inboxDisconnect",
                                Map.of("inboxId", shop.site().id().text()),
                                "inbox { id }");

        assertThat(refused.errorCodes()).containsExactly("FORBIDDEN");
        assertThat(
                        shop.anna()
                                .api()
                                .ask("{ inboxes { isEnabled } }")
                                .at("/inboxes/0/isEnabled")
                                .asBoolean())
                .isTrue();
    }

    @Test
    void staffTokensAreNotTakenFromStrangePages() {
        Guest anna = shop.anna().api();

        assertThat(anna.in("https://evil.example").ask("{ workspace { id } }").errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(anna.in(door.address().toString()).ask("{ workspace { id } }").errorCodes())
                .isEmpty();
    }

    @Test
    void aVisitorMayWriteFromAnyAllowedPage() {
        Guest visitor = shop.visitor(door).api().in("https://shop.example");

        assertThat(
                        visitor.ask("{ viewer { principal { __typename } } }")
                                .text("/viewer/principal/__typename"))
                .isEqualTo("Customer");
    }

    private static String begin(Visitor visitor) {
        return visitor.writes("Здравствуйте")
                .done("messageSend")
                .text("/messageSend/message/conversation/id");
    }

    private static void assertUnseen(Guest reader, String conversation) {
        Answer answer = reader.ask(CONVERSATION, Map.of("id", conversation));

        assertThat(answer.at("/conversation").isNull()).isTrue();
        assertThat(answer.at("/node").isNull()).isTrue();
    }
}
