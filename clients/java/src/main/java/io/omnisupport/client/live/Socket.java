package io.omnisupport.client.live;

import io.omnisupport.client.error.ErrorFacts;
import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.error.TimeoutError;
import io.omnisupport.client.error.UnexpectedResponseError;
import io.omnisupport.client.http.Endpoint;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One socket that speaks {@code graphql-transport-ws}. It tries once; who tries again is Line. */
final class Socket implements WebSocket.Listener {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);
    static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);
    private static final Map<String, Object> PING = Map.of("type", "ping");

    private final Loop loop;
    private final Heartbeat heartbeat;
    private final Owner owner;
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket webSocket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private @Nullable Future<?> deadline;
    private @Nullable Future<?> nextPing;
    private boolean isAcknowledged;
    private boolean isOver;

    /** Whom a socket tells, on the loop. */
    interface Owner {
        /** It can be used. */
        void onAcknowledged();

        /** The server said something about a subscription. */
        void onMessage(JsonNode message);

        /** It is gone; told once, unless its owner closed it. */
        void onGone(OmniSupportError reason);
    }

    Socket(Loop loop, Heartbeat heartbeat, Owner owner) {
        this.loop = loop;
        this.heartbeat = heartbeat;
        this.owner = owner;
    }

    boolean isAcknowledged() {
        return isAcknowledged;
    }

    /** Connects and introduces itself; tokens may have to be waited for, elsewhere. */
    void open(Endpoint endpoint, FreshToken token, Executor elsewhere) {
        expect("No connection", CONNECT_WITHIN);
        CompletableFuture.supplyAsync(() -> endpoint.introduction(token.next()), elsewhere)
                .thenCompose(introduction ->
                        endpoint.http()
                                .newWebSocketBuilder()
                                .subprotocols("graphql-transport-ws")
                                .connectTimeout(CONNECT_WITHIN)
                                .buildAsync(endpoint.socketUrl(), this)
                                .thenAccept(made -> hand(made, introduction)))
                .whenComplete((nothing, failure) -> {
                    if (failure != null) {
                        loop.run(() -> end(Closing.byFailure(failure)));
                    }
                });
    }

    private void hand(WebSocket made, Map<String, String> introduction) {
        if (!loop.run(() -> begin(made, introduction))) {
            made.abort();
        }
    }

    private void begin(WebSocket made, Map<String, String> introduction) {
        webSocket = made;
        if (isOver) {
            made.abort();
            return;
        }
        send(Map.of("type", "connection_init", "payload", introduction));
        made.request(1);
    }

    void send(Map<String, Object> message) {
        WebSocket line = webSocket;
        if (line == null || isOver) {
            return;
        }
        String json = JsonMapper.shared().writeValueAsString(message);
        sent = sent.thenCompose(before -> line.sendText(json, true));
        sent.whenComplete((done, failure) -> {
            if (failure != null) {
                loop.run(() -> end(Closing.byFailure(failure)));
            }
        });
    }

    /** Closes politely; the server has a moment for it. */
    void close() {
        WebSocket line = finish();
        if (line != null) {
            sent.thenCompose(before -> line.sendClose(WebSocket.NORMAL_CLOSURE, ""));
            loop.after(CLOSE_WITHIN, line::abort);
        }
    }

    /** Cuts. */
    void abort() {
        WebSocket line = finish();
        if (line != null) {
            line.abort();
        }
    }

    private @Nullable WebSocket finish() {
        isOver = true;
        isAcknowledged = false;
        cancel(deadline);
        cancel(nextPing);
        return webSocket;
    }

    private void end(OmniSupportError reason) {
        if (!isOver) {
            abort();
            owner.onGone(reason);
        }
    }

    @Override
    public void onOpen(WebSocket made) {
        // The first message is asked for when there is somebody to read it.
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket line, CharSequence data, boolean isLast) {
        text.append(data);
        if (isLast) {
            String whole = text.toString();
            text.setLength(0);
            loop.run(() -> {
                try {
                    receive(whole);
                } finally {
                    line.request(1);
                }
            });
        } else {
            line.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket line, int code, String reason) {
        loop.run(() -> end(Closing.byServer(code, reason)));
        return null;
    }

    @Override
    public void onError(WebSocket line, Throwable failure) {
        loop.run(() -> end(Closing.byFailure(failure)));
    }

    private void receive(String whole) {
        if (isOver) {
            return;
        }
        try {
            receive(JsonMapper.shared().readTree(whole));
        } catch (JacksonException foreign) {
            var facts = ErrorFacts.causedBy(foreign);
            end(new UnexpectedResponseError("The socket speaks another language", facts));
        }
    }

    private void receive(JsonNode message) {
        switch (message.path("type").asString("")) {
            case "connection_ack" -> {
                cancel(deadline);
                isAcknowledged = true;
                pingLater();
                owner.onAcknowledged();
            }
            case "ping" -> send(Map.of("type", "pong"));
            case "pong" -> {
                cancel(deadline);
                pingLater();
            }
            default -> owner.onMessage(message);
        }
    }

    private void pingLater() {
        cancel(nextPing);
        nextPing =
                loop.after(
                        heartbeat.every(),
                        () -> {
                            expect("The line fell silent", heartbeat.within());
                            send(PING);
                        });
    }

    private void expect(String complaint, Duration within) {
        cancel(deadline);
        deadline = loop.after(within, () -> end(new TimeoutError(complaint)));
    }

    private static void cancel(@Nullable Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
