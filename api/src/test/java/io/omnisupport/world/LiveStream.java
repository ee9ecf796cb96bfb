package io.omnisupport.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One operation on a socket. */
public final class LiveStream {
    private final LiveSocket socket;
    private final String id;
    private final LinkedBlockingDeque<JsonNode> heard = new LinkedBlockingDeque<>();

    LiveStream(LiveSocket socket, String id) {
        this.socket = socket;
        this.id = id;
    }

    void hear(JsonNode message) {
        heard.add(message);
    }

    /** The next message of the protocol: {@code next}, {@code error} or {@code complete}. */
    public JsonNode message() {
        JsonNode message = poll(Duration.ofSeconds(20));
        if (message == null) {
            throw new AssertionError("Nothing more within 20 s");
        }
        return message;
    }

    /** The next event; its only root field's value. */
    public JsonNode next() {
        JsonNode message = message();
        JsonNode data = message.at("/payload/data");
        if (data.isEmpty() || message.at("/payload/errors").isArray()) {
            throw new AssertionError("No event: " + message);
        }
        return data.iterator().next();
    }

    /** The next event of this type; earlier ones are passed over. */
    public JsonNode next(String type) {
        return next(event -> event.path("__typename").asString().equals(type));
    }

    /** The next event like that; earlier ones are passed over. */
    public JsonNode next(Predicate<JsonNode> wanted) {
        JsonNode event = next();
        while (!wanted.test(event)) {
            event = next();
        }
        return event;
    }

    /** Events until there was none for a while. */
    public List<JsonNode> until(Duration silence) {
        var events = new ArrayList<JsonNode>();
        JsonNode message = poll(silence);
        while (message != null) {
            events.add(message.at("/payload/data").iterator().next());
            message = poll(silence);
        }
        return events;
    }

    /** Whether nothing comes for a while; what came stays to be heard. */
    public boolean isQuiet(Duration patience) {
        JsonNode message = poll(patience);
        if (message != null) {
            heard.addFirst(message);
        }
        return message == null;
    }

    /** Ends the operation. */
    public void end() {
        socket.say(Map.of("type", "complete", "id", id));
    }

    private @Nullable JsonNode poll(Duration patience) {
        try {
            return heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
