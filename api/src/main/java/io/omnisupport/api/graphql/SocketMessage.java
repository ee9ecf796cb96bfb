package io.omnisupport.api.graphql;

import io.omnisupport.api.graphql.documents.PersistedHash;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client says.
 *
 * @param id of the operation; empty where the message is about the whole socket
 * @param text of the message, with documents named as the engine wants them
 */
record SocketMessage(Type type, String id, TextMessage text) {
    private static final JsonMapper JSON = JsonMapper.shared();

    enum Type {
        CONNECTION_INIT,
        PING,
        PONG,
        SUBSCRIBE,
        COMPLETE
    }

    /** The message; null when it is none of the protocol's, down to the types of its parts. */
    static @Nullable SocketMessage read(TextMessage message) {
        try {
            JsonNode tree = JSON.readTree(message.getPayload());
            Type type = type(tree.path("type"));
            boolean isChanged =
                    type == Type.SUBSCRIBE
                            && tree.path("payload") instanceof ObjectNode request
                            && PersistedHash.normalize(request);
            if (type == null || !isWhole(type, tree)) {
                return null;
            }
            var text = isChanged ? new TextMessage(JSON.writeValueAsString(tree)) : message;
            return new SocketMessage(type, tree.path("id").asString(""), text);
        } catch (JacksonException malformed) {
            return null;
        }
    }

    private static @Nullable Type type(JsonNode name) {
        return name.isString()
                ? switch (name.asString()) {
                    case "connection_init" -> Type.CONNECTION_INIT;
                    case "ping" -> Type.PING;
                    case "pong" -> Type.PONG;
                    case "subscribe" -> Type.SUBSCRIBE;
                    case "complete" -> Type.COMPLETE;
                    default -> null;
                }
                : null;
    }

    private static boolean isWhole(Type type, JsonNode message) {
        JsonNode payload = message.path("payload");
        return switch (type) {
            case CONNECTION_INIT, PING, PONG -> isObjectOrNothing(payload);
            case SUBSCRIBE -> isNamed(message) && isOperation(payload);
            case COMPLETE -> isNamed(message);
        };
    }

    private static boolean isNamed(JsonNode message) {
        return message.path("id").isString() && !message.path("id").asString().isEmpty();
    }

    private static boolean isOperation(JsonNode payload) {
        JsonNode name = payload.path("operationName");
        return payload.path("query").isString()
                && (name.isString() || isNothing(name))
                && List.of("variables", "extensions").stream()
                        .allMatch(part -> isObjectOrNothing(payload.path(part)));
    }

    private static boolean isObjectOrNothing(JsonNode value) {
        return value.isObject() || isNothing(value);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
