package io.omnisupport.api.graphql;

import io.omnisupport.api.graphql.documents.PersistedHash;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code graphql-transport-ws} protocol with its whole table of close codes, bounded buffers
 * for slow readers and a bounded number of live operations.
 */
class SocketHandler extends GraphQlWebSocketHandler {
    private static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");
    private static final CloseStatus TOO_MANY_OPERATIONS =
            new CloseStatus(4429, "Too many operations on one socket");
    private static final Set<String> KNOWN =
            Set.of("connection_init", "ping", "pong", "subscribe", "complete");
    private static final int SEND_LIMIT_MILLIS = 10_000;
    private static final int BUFFER_BYTES = 512 * 1024;
    private static final Pattern ENDS = Pattern.compile("\"type\":\"(complete|error)\"");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Sockets sockets;
    private final int operationsPerSocket;
    private final ConcurrentHashMap<String, Set<String>> operations = new ConcurrentHashMap<>();

    SocketHandler(
            WebGraphQlHandler handler,
            HttpMessageConverter<Object> converter,
            Timing timing,
            CorsConfiguration cors,
            Sockets sockets,
            int operationsPerSocket) {
        super(handler, converter, timing.init(), timing.keepAlive(), cors);
        this.sockets = sockets;
        this.operationsPerSocket = operationsPerSocket;
    }

    /** How long a client may take to say who it is, and how often it is asked whether it lives. */
    record Timing(Duration init, Duration keepAlive) {}

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var bounded = new CountedSession(session);
        if (!sockets.opened(bounded)) {
            Sockets.close(session, Sockets.TOO_MANY);
            return;
        }
        operations.put(session.getId(), ConcurrentHashMap.newKeySet());
        super.afterConnectionEstablished(bounded);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message)
            throws Exception {
        WebSocketSession bounded = sockets.find(session.getId());
        if (bounded == null) {
            return;
        }
        Note note = read(message);
        if (note == null) {
            Sockets.close(bounded, INVALID);
        } else if (!count(session.getId(), note)) {
            Sockets.close(bounded, TOO_MANY_OPERATIONS);
        } else {
            pass(bounded, note.message());
        }
    }

    private void pass(WebSocketSession bounded, TextMessage message) throws Exception {
        try {
            super.handleTextMessage(bounded, message);
        } catch (HttpMessageNotReadableException
                | IllegalArgumentException
                | IllegalStateException unreadable) {
            Sockets.close(bounded, INVALID);
        }
    }

    /** What the message is; null when it is none of the protocol's. */
    private static @Nullable Note read(TextMessage message) {
        try {
            JsonNode tree = JSON.readTree(message.getPayload());
            if (tree.path("payload") instanceof ObjectNode payload) {
                PersistedHash.normalize(payload);
            }
            String type = tree.path("type").asString("");
            String id = tree.path("id").asString("");
            boolean isWhole =
                    !type.equals("subscribe") || tree.path("payload").path("query").isString();
            boolean isNamed =
                    !(type.equals("subscribe") || type.equals("complete")) || !id.isEmpty();
            return KNOWN.contains(type) && isWhole && isNamed
                    ? new Note(type, id, new TextMessage(JSON.writeValueAsString(tree)))
                    : null;
        } catch (JacksonException malformed) {
            return null;
        }
    }

    private boolean count(String session, Note note) {
        Set<String> live = operations.get(session);
        if (live == null) {
            return true;
        }
        switch (note.type()) {
            case "subscribe" -> live.add(note.id());
            case "complete" -> live.remove(note.id());
            default -> {}
        }
        return live.size() <= operationsPerSocket;
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        WebSocketSession bounded = sockets.find(session.getId());
        sockets.closed(session.getId());
        operations.remove(session.getId());
        if (bounded != null) {
            super.afterConnectionClosed(bounded, status);
        }
    }

    private record Note(String type, String id, TextMessage message) {}

    /** Sees which operations the server itself ends, each once. */
    private final class CountedSession extends ConcurrentWebSocketSessionDecorator {
        CountedSession(WebSocketSession session) {
            super(session, SEND_LIMIT_MILLIS, BUFFER_BYTES);
        }

        @Override
        public void sendMessage(WebSocketMessage<?> message) throws IOException {
            WebSocketMessage<?> told = RequestErrors.told(message);
            if (!(told instanceof TextMessage text)
                    || !ENDS.matcher(text.getPayload()).find()
                    || ended(text)) {
                super.sendMessage(told);
            }
        }

        private boolean ended(TextMessage message) {
            Set<String> live = operations.get(getId());
            String id = JSON.readTree(message.getPayload()).path("id").asString("");
            return live != null && live.remove(id);
        }
    }
}
