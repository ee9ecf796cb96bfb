package io.omnisupport.proof;

import io.omnisupport.world.Guest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an operator sees of one conversation. */
record Ledger(Guest operator, String conversation) {
    private static final String CONVERSATIONS =
            "{ conversations(first: 20) { nodes { id customer { name } inbox { channel } } } }";
    private static final String MESSAGES =
            """
            query($id: ID!) { conversation(id: $id) { messages(first: 100) { nodes {
              text direction delivery { id state failure { reason } } } } } }\
            """;
    private static final List<String> MOVING = List.of("QUEUED", "SENDING");

    /** Every conversation there is. */
    static List<Ledger> all(Guest operator) {
        return nodes(operator)
                .map(node -> new Ledger(operator, node.path("id").asString()))
                .toList();
    }

    /** The conversation with somebody of this name. */
    static Ledger of(Guest operator, String customer) {
        return nodes(operator)
                .filter(node -> node.at("/customer/name").asString().equals(customer))
                .map(node -> new Ledger(operator, node.path("id").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> nodes(Guest operator) {
        return Stubborn.ask(() -> operator.ask(CONVERSATIONS))
                .at("/conversations/nodes")
                .valueStream();
    }

    List<String> inbound() {
        return texts("INBOUND");
    }

    List<String> outbound() {
        return texts("OUTBOUND");
    }

    private List<String> texts(String direction) {
        return messages().stream()
                .filter(message -> message.path("direction").asString().equals(direction))
                .map(message -> message.path("text").asString())
                .toList();
    }

    boolean isSettled() {
        return messages().stream()
                .noneMatch(message -> MOVING.contains(message.at("/delivery/state").asString("")));
    }

    /** Sends of which nobody knows whether they arrived: text and delivery. */
    Map<String, String> unknown() {
        return messages().stream()
                .filter(message ->
                        message.at("/delivery/failure/reason")
                                .asString("")
                                .equals("UNKNOWN_RESULT"))
                .collect(
                        Collectors.toMap(
                                message -> message.path("text").asString(),
                                message -> message.at("/delivery/id").asString()));
    }

    void retry(String delivery) {
        Stubborn.ask(() ->
                        operator.change(
                                "deliveryRetry", Map.of("deliveryId", delivery), "delivery { id }"))
                .done("deliveryRetry");
    }

    private List<JsonNode> messages() {
        return Stubborn.ask(() -> operator.ask(MESSAGES, Map.of("id", conversation)))
                .at("/conversation/messages/nodes")
                .valueStream()
                .toList();
    }
}
