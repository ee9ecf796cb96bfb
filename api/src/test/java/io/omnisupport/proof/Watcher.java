package io.omnisupport.proof;

import io.omnisupport.world.Guest;
import io.omnisupport.world.LiveSocket;
import io.omnisupport.world.LiveStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A visitor's open page: hears every message, over however many sockets it takes, and goes to the
 * next node after each break.
 */
final class Watcher implements AutoCloseable {
    private static final String STREAM =
            """
            subscription($since: String) { widgetEvents(since: $since) {
              __typename cursor ... on MessageAdded { message { text } } } }\
            """;

    private final List<Guest> nodes;
    private final AtomicReference<@Nullable String> since = new AtomicReference<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final List<String> texts = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    Watcher(Guest... nodes) {
        this.nodes = List.of(nodes);
        Thread.ofVirtual().name("watcher").start(this::run);
    }

    /** Messages in the order heard, each cursor once. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    /** Whether everything from now on will be heard. */
    boolean isReady() {
        return since.get() != null;
    }

    private void run() {
        for (int i = 0; !closed; i++) {
            try (LiveSocket socket = nodes.get(i % nodes.size()).connect()) {
                follow(socket);
            } catch (RuntimeException | AssertionError cut) {
                Stubborn.pause();
            }
        }
    }

    private void follow(LiveSocket socket) {
        var variables = new HashMap<String, Object>();
        variables.put("since", since.get());
        LiveStream stream = socket.acknowledged().subscribe(STREAM, variables);
        while (!closed && socket.isOpen()) {
            if (stream.isQuiet(Duration.ofMillis(200))) {
                continue;
            }
            hear(stream.next());
        }
    }

    private void hear(JsonNode event) {
        String cursor = event.path("cursor").asString();
        since.set(cursor);
        if (seen.add(cursor) && event.path("__typename").asString().equals("MessageAdded")) {
            texts.add(event.at("/message/text").asString());
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
