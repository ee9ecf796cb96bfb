package io.omnisupport.api.graphql;

import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What failed before it ran is told by the protocol's {@code error} message, which also ends the
 * operation; Spring says {@code next} and {@code complete} instead.
 */
final class RequestErrors {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RequestErrors() {}

    /** The message as the protocol wants it. */
    static WebSocketMessage<?> told(WebSocketMessage<?> message) {
        if (!(message instanceof TextMessage text)
                || !text.getPayload().contains("\"type\":\"next\"")
                || !text.getPayload().contains("\"errors\":[")) {
            return message;
        }
        JsonNode tree = JSON.readTree(text.getPayload());
        JsonNode payload = tree.path("payload");
        boolean hasRun = payload.has("data") || !payload.path("errors").isArray();
        return hasRun ? message : new TextMessage(JSON.writeValueAsString(error(tree, payload)));
    }

    private static JsonNode error(JsonNode message, JsonNode payload) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", message.path("id").asString())
                .put("type", "error")
                .set("payload", payload.path("errors"));
    }
}
