package io.omnisupport.world;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the {@code graphql-transport-ws} protocol that hides nothing; see
 * https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md.
 */
public final class LiveSocket implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, LiveStream> streams = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final CompletableFuture<JsonNode> acknowledged = new CompletableFuture<>();
    private final WebSocket socket;
    private int operations;

    private LiveSocket(Door door, @Nullable String origin) {
        URI uri = URI.create(door.address().toString().replace("http", "ws") + "/graphql");
        var builder = HTTP.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(uri, new Ear()).join();
    }

    /** Connects and says nothing yet. */
    public static LiveSocket open(Door door, @Nullable String origin) {
        return new LiveSocket(door, origin);
    }

    /** Says who is there. */
    public LiveSocket begin(@Nullable String token, String language) {
        var payload = new HashMap<String, String>(Map.of("accept-language", language));
        if (token != null) {
            payload.put("authorization", "Bearer " + token);
        }
        say(Map.of("type", "connection_init", "payload", payload));
        return this;
    }

    /** Sends a message of the protocol, or something else. */
    public void say(Map<String, ?> message) {
        say(JsonMapper.shared().writeValueAsString(message));
    }

    /** Sends words as they are. */
    public void say(String words) {
        socket.sendText(words, true).join();
    }

    /** Waits until the server has accepted the connection. */
    public LiveSocket acknowledged() {
        await(acknowledged);
        return this;
    }

    /** Starts a subscription, or any operation. */
    public LiveStream subscribe(String document, Map<String, ?> variables) {
        return subscribe(Map.of("query", document, "variables", variables));
    }

    /** Starts an operation by a request as it travels. */
    public LiveStream subscribe(Map<String, ?> request) {
        String id = Integer.toString(++operations);
        var stream = new LiveStream(this, id);
        streams.put(id, stream);
        say(Map.of("type", "subscribe", "id", id, "payload", request));
        return stream;
    }

    /** How the server ends the socket. */
    public int closeCode() {
        return await(closed);
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public void close() {
        socket.abort();
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (TimeoutException silence) {
            throw new AssertionError("Nothing within 20 s", silence);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void hear(JsonNode message) {
        LiveStream stream = streams.get(message.path("id").asString(""));
        switch (message.path("type").asString()) {
            case "connection_ack" -> acknowledged.complete(message);
            case "ping" -> socket.sendText("{\"type\":\"pong\"}", true);
            default -> {
                if (stream != null) {
                    stream.hear(message);
                }
            }
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean isLast) {
            parts.append(data);
            if (isLast) {
                hear(JsonMapper.shared().readTree(parts.toString()));
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed.complete(1006);
        }
    }
}
