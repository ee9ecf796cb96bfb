package io.omnisupport.api.graphql;

import io.omnisupport.api.graphql.SocketMessage.Type;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code graphql-transport-ws} protocol with its whole table of close codes, bounded buffers
 * for slow readers and a bounded number of live operations.
 */
class SocketHandler extends GraphQlWebSocketHandler {
    private static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");
    private static final CloseStatus TOO_MANY_OPERATIONS =
            new CloseStatus(4429, "Too many operations on one socket");
    private static final CloseStatus STRANGE_PROTOCOL =
            new CloseStatus(4406, "Subprotocol not acceptable");
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final int SEND_LIMIT_MILLIS = 10_000;
    private static final int BUFFER_BYTES = 512 * 1024;
    private static final Pattern OF_OPERATION =
            Pattern.compile(
                    "^\\{\"id\":(\"(?:[^\"\\\\]|\\\\.)*\"),\"type\":\"(next|error|complete)\"");
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
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        if (!PROTOCOL.equals(session.getAcceptedProtocol())) {
            Sockets.close(session, STRANGE_PROTOCOL);
            return;
        }
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
        var said = SocketMessage.read(message);
        if (said == null) {
            Sockets.close(bounded, INVALID);
            return;
        }
        CloseStatus end = end(session.getId(), said);
        if (end == null) {
            pass(bounded, said.text());
        } else {
            Sockets.close(bounded, end);
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        WebSocketSession bounded = sockets.find(session.getId());
        if (bounded != null) {
            Sockets.close(bounded, INVALID);
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

    /**
     * Counts live operations; how the socket ends when the message asks for one that may not be.
     */
    private @Nullable CloseStatus end(String session, SocketMessage said) {
        Set<String> live = operations.get(session);
        if (live == null) {
            return null;
        }
        if (said.type() == Type.COMPLETE) {
            live.remove(said.id());
        }
        if (said.type() == Type.SUBSCRIBE && !live.add(said.id())) {
            return new CloseStatus(4409, "Subscriber for %s already exists".formatted(said.id()));
        }
        return live.size() > operationsPerSocket ? TOO_MANY_OPERATIONS : null;
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

    /** Sees which operations the server itself ends; tells nothing of those that are over. */
    private final class CountedSession extends ConcurrentWebSocketSessionDecorator {
        CountedSession(WebSocketSession session) {
            super(session, SEND_LIMIT_MILLIS, BUFFER_BYTES);
        }

        @Override
        public void sendMessage(WebSocketMessage<?> message) throws IOException {
            WebSocketMessage<?> told = RequestErrors.told(message);
            if (!(told instanceof TextMessage text) || isWanted(text)) {
                super.sendMessage(told);
            }
        }

        private boolean isWanted(TextMessage message) {
            Matcher operation = OF_OPERATION.matcher(message.getPayload());
            if (!operation.find()) {
                return true;
            }
            Set<String> live = operations.get(getId());
            String id = JSON.readValue(operation.group(1), String.class);
            return live != null
                    && (operation.group(2).equals("next") ? live.contains(id) : live.remove(id));
        }
    }
}
