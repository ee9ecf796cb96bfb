package io.omnisupport.client;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of {@code widgetEvents} on a real socket: a log, its streams, and ways to fail. */
final class SocketStandIn extends WebSocketServer implements AutoCloseable {
    /** What each socket introduced itself with. */
    final List<JsonNode> introductions = new CopyOnWriteArrayList<>();

    /** Cursor that each stream was asked for from; empty for live. */
    final List<String> since = new CopyOnWriteArrayList<>();

    /** Tokens that are no good. */
    final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** Cursors up to this one are forgotten. */
    volatile int horizon;

    /** Events that a resumed stream tells once more, as "at least once" allows. */
    volatile int overlap;

    /** True: hears nothing and says nothing. */
    volatile boolean isDead;

    private final List<String> log = new ArrayList<>();
    private final Queue<String> streamRefusals = new ArrayDeque<>();
    private final Map<WebSocket, Map<String, Integer>> streams = new HashMap<>();
    private final CountDownLatch started = new CountDownLatch(1);

    SocketStandIn() throws InterruptedException {
        super(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                1,
                List.of(
                        new Draft_6455(
                                Collections.emptyList(),
                                List.of(new Protocol("graphql-transport-ws")))));
        setReuseAddr(true);
        setDaemon(true);
        start();
        started.await();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + getPort() + "/graphql");
    }

    /** A message comes, for all streams. */
    synchronized void say(String... texts) {
        for (String text : texts) {
            log.add(text);
            streams.forEach(
                    (socket, ids) -> ids.keySet().forEach(id -> tell(socket, id, log.size())));
        }
    }

    /** Refuses the next streams with these codes. */
    synchronized void refuseStreams(String... codes) {
        streamRefusals.addAll(List.of(codes));
    }

    /** Cuts every socket without a word. */
    void cut() {
        getConnections().forEach(socket -> socket.closeConnection(1006, ""));
    }

    /** Closes every socket with a code. */
    void close(int code) {
        getConnections().forEach(socket -> socket.close(code, "test"));
    }

    synchronized int openStreams() {
        return streams.values().stream().mapToInt(Map::size).sum();
    }

    @Override
    public synchronized void onMessage(WebSocket socket, String text) {
        JsonNode message = JsonMapper.shared().readTree(text);
        if (isDead) {
            return;
        }
        switch (message.path("type").asString()) {
            case "connection_init" -> greet(socket, message.path("payload"));
            case "ping" -> socket.send("{\"type\":\"pong\"}");
            case "subscribe" -> follow(socket, message);
            case "complete" -> streams.get(socket).remove(message.path("id").asString());
            default -> {}
        }
    }

    private void greet(WebSocket socket, JsonNode introduction) {
        introductions.add(introduction);
        String token = introduction.path("authorization").asString("").replace("Bearer ", "");
        if (refused.contains(token)) {
            socket.close(4403, "The token has expired");
        } else {
            socket.send("{\"type\":\"connection_ack\"}");
        }
    }

    private void follow(WebSocket socket, JsonNode message) {
        String id = message.path("id").asString();
        String code = streamRefusals.poll();
        if (code != null) {
            send(
                    socket,
                    id,
                    "error",
                    "[{\"message\":\"%1$s\",\"extensions\":{\"code\":\"%1$s\"}}]".formatted(code));
            return;
        }
        String from = message.at("/payload/variables/since").asString("");
        since.add(from);
        int cursor = from.isEmpty() ? log.size() : Integer.parseInt(from);
        next(socket, id, "\"__typename\":\"StreamReady\",\"cursor\":\"%d\"".formatted(cursor));
        if (cursor < horizon) {
            next(
                    socket,
                    id,
                    "\"__typename\":\"ResyncRequired\",\"cursor\":\"%d\",\"reason\":\"TOO_OLD\""
                            .formatted(log.size()));
        } else {
            for (int i = Math.max(0, cursor - overlap) + 1; i <= log.size(); i++) {
                tell(socket, id, i);
            }
        }
        streams.get(socket).put(id, cursor);
    }

    private void tell(WebSocket socket, String id, int cursor) {
        next(
                socket,
                id,
                """
                "__typename":"MessageAdded","cursor":"%1$d","message":{"id":"msg_%1$d","text":"%2$s"}\
                """
                        .formatted(cursor, log.get(cursor - 1)));
    }

    private void next(WebSocket socket, String id, String event) {
        send(socket, id, "next", "{\"data\":{\"widgetEvents\":{%s}}}".formatted(event));
    }

    private void send(WebSocket socket, String id, String type, String payload) {
        if (!isDead && socket.isOpen()) {
            socket.send(
                    "{\"type\":\"%s\",\"id\":\"%s\",\"payload\":%s}".formatted(type, id, payload));
        }
    }

    @Override
    public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
        streams.put(socket, new HashMap<>());
    }

    @Override
    public synchronized void onClose(WebSocket socket, int code, String reason, boolean isRemote) {
        streams.remove(socket);
    }

    @Override
    public void onError(WebSocket socket, Exception failure) {
        // Cuts are what it is for.
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void close() {
        try {
            stop(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
