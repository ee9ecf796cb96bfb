package io.omnisupport.client.live;

import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.error.UnauthenticatedError;
import io.omnisupport.client.error.UnavailableError;
import io.omnisupport.client.error.UnexpectedResponseError;
import io.omnisupport.client.http.Answers;
import io.omnisupport.client.http.Endpoint;
import io.omnisupport.client.session.AuthProvider;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Keeps runs going over one socket: waits, tries again, tells how it goes. */
final class Line {
    private static final Duration CLOSE_UNUSED_AFTER = Duration.ofSeconds(3);
    private static final Duration STOP_AFTER = Socket.CLOSE_WITHIN.plusSeconds(1);

    private final Endpoint endpoint;
    private final FreshToken token;
    private final Heartbeat heartbeat;
    private final Executor elsewhere;
    private final Loop loop = new Loop();
    private final InstantSource clock = InstantSource.system();
    private final Pause pause = new Pause(loop, clock, this::proceed);
    private final Condition condition = new Condition(clock, () -> loop.run(pause::end));
    private final Set<Run> runs = new LinkedHashSet<>();
    private final Set<Run> broken = new HashSet<>();
    private final Map<String, Run> subscribed = new HashMap<>();
    private @Nullable Socket socket;
    private long count;
    private boolean isClosed;

    Line(Endpoint endpoint, @Nullable AuthProvider auth, Heartbeat heartbeat, Executor elsewhere) {
        this.endpoint = endpoint;
        this.token = new FreshToken(auth);
        this.heartbeat = heartbeat;
        this.elsewhere = elsewhere;
    }

    LiveConnection connection() {
        return condition;
    }

    /** Begins a run, from any thread. */
    void start(Run run) {
        boolean isTaken =
                loop.run(() -> {
                    if (isClosed) {
                        run.onOver(null);
                    } else {
                        runs.add(run);
                        proceed();
                    }
                });
        if (!isTaken) {
            run.onOver(null);
        }
    }

    /** Ends a run without telling it, from any thread. */
    void stop(Run run) {
        loop.run(() -> {
            if (runs.remove(run)) {
                broken.remove(run);
                unsubscribe(run);
                closeUnused();
                tell();
            }
        });
    }

    /** Ends all runs and the line, from any thread. */
    void close() {
        loop.run(() -> {
            isClosed = true;
            if (socket != null) {
                socket.close();
            }
            List.copyOf(runs).forEach(run -> over(run, null));
            tell();
            loop.after(STOP_AFTER, loop::stop);
        });
    }

    private void proceed() {
        if (!runs.isEmpty() && pause.endsAt() == null && !isClosed) {
            Socket now = socket;
            if (now == null) {
                connect();
            } else if (now.isAcknowledged()) {
                runs.stream().filter(run -> !subscribed.containsValue(run)).forEach(this::ask);
            }
        }
        tell();
    }

    private void connect() {
        var fresh = new Socket(loop, heartbeat, new Ears());
        socket = fresh;
        fresh.open(endpoint, token, elsewhere);
    }

    private void ask(Run run) {
        String id = Long.toString(++count);
        subscribed.put(id, run);
        broken.remove(run);
        send(Map.of("type", "subscribe", "id", id, "payload", run.request()));
    }

    private void send(Map<String, Object> message) {
        if (socket != null) {
            socket.send(message);
        }
    }

    private void unsubscribe(Run run) {
        subscribed.entrySet().stream()
                .filter(entry -> entry.getValue() == run)
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresent(id -> {
                    subscribed.remove(id);
                    send(Map.of("type", "complete", "id", id));
                });
    }

    private void closeUnused() {
        if (runs.isEmpty()) {
            loop.after(
                    CLOSE_UNUSED_AFTER,
                    () -> {
                        if (runs.isEmpty() && socket != null) {
                            socket.close();
                            socket = null;
                        }
                    });
        }
    }

    private void over(Run run, @Nullable OmniSupportError error) {
        runs.remove(run);
        broken.remove(run);
        unsubscribe(run);
        closeUnused();
        run.onOver(error);
    }

    /** The socket is gone, or has to go: all runs come back together, or none. */
    private void lost(OmniSupportError reason) {
        if (socket != null) {
            socket.abort();
            socket = null;
        }
        subscribed.clear();
        if (reason instanceof UnauthenticatedError) {
            token.refuse();
        }
        if (Closing.canHeal(reason)) {
            broken.addAll(runs);
            pause.start(reason);
        } else {
            List.copyOf(runs).forEach(run -> over(run, reason));
        }
        tell();
    }

    /** One subscription ended. */
    private void ended(Run run, OmniSupportError reason) {
        if (reason instanceof UnauthenticatedError) {
            // One socket has one token: what runs beside must come back with the new one, too.
            lost(reason);
        } else if (Closing.canHeal(reason)) {
            broken.add(run);
            pause.start(reason);
        } else {
            over(run, reason);
        }
        tell();
    }

    private void tell() {
        boolean isLive = socket != null && socket.isAcknowledged();
        condition.tell(!runs.isEmpty(), !broken.isEmpty(), isLive, pause.endsAt());
    }

    /** What the socket tells. */
    private final class Ears implements Socket.Owner {
        @Override
        public void onAcknowledged() {
            proceed();
        }

        @Override
        public void onMessage(JsonNode message) {
            Run run = subscribed.get(message.path("id").asString(""));
            if (run != null) {
                hear(run, message);
            }
        }

        @Override
        public void onGone(OmniSupportError reason) {
            socket = null;
            lost(reason);
        }

        private void hear(Run run, JsonNode message) {
            switch (message.path("type").asString("")) {
                case "next" -> next(run, message.path("payload"));
                case "error" -> {
                    subscribed.values().remove(run);
                    ended(run, Answers.errorOf(message.path("payload")));
                }
                case "complete" -> {
                    subscribed.values().remove(run);
                    if (run.isEndless()) {
                        ended(run, new UnavailableError("The server ended the stream"));
                    } else {
                        over(run, null);
                        tell();
                    }
                }
                default -> lost(new UnexpectedResponseError("The socket speaks another protocol"));
            }
        }

        private void next(Run run, JsonNode answer) {
            try {
                JsonNode data = Answers.data(answer);
                condition.heard();
                pause.reset();
                run.onData(data);
            } catch (OmniSupportError error) {
                unsubscribe(run);
                ended(run, error);
            }
        }
    }
}
