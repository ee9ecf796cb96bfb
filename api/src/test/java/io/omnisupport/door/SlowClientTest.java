package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that asks for much and reads nothing costs a bounded amount of memory, and its socket.
 */
class SlowClientTest extends DoorTestBase {
    private static final int REPLIES = 40;
    private static final String LONG = "Очень длинный ответ. ".repeat(900);
    private static final int QUESTIONS = 40;
    private static final String THREAD =
            "query($id: ID!) { conversation(id: $id) { messages(last: 50) { nodes { id text } } } }";

    @Autowired MeterRegistry meters;

    @Test
    void whoDoesNotReadIsDroppedAndNobodyElseNotices() {
        var visitor = shop.visitor(door);
        String talk = visitor.writes("Расскажите").text("/messageSend/message/conversation/id");
        for (int i = 0; i < REPLIES; i++) {
            shop.anna().replies(talk, i + " " + LONG).done("messageSend");
        }
        double before = sockets();
        var deaf = new Deaf(shop.anna().api().token());
        WebSocket socket = deaf.connect(door.address());
        try (var reader = shop.anna().api().connect().acknowledged()) {
            for (int i = 0; i < QUESTIONS; i++) {
                socket.sendText(question(i, talk), true).join();
            }

            await().atMost(Duration.ofSeconds(60)).until(() -> sockets() == before + 1);
            assertThat(reader.subscribe("{ serverTime }", Map.of()).next().asString())
                    .endsWith("Z");
        } finally {
            socket.abort();
        }
    }

    private double sockets() {
        return meters.get("omnisupport.sockets").gauge().value();
    }

    private static String question(int number, String conversation) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "type",
                                "subscribe",
                                "id",
                                "q" + number,
                                "payload",
                                Map.of("query", THREAD, "variables", Map.of("id", conversation))));
    }

    /** Hears the acknowledgement and nothing after it. */
    private static final class Deaf implements WebSocket.Listener {
        private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        private final String token;

        Deaf(@Nullable String token) {
            this.token = String.valueOf(token);
        }

        WebSocket connect(URI address) {
            var uri = URI.create(address.toString().replace("http", "ws") + "/graphql");
            WebSocket socket =
                    HttpClient.newHttpClient()
                            .newWebSocketBuilder()
                            .subprotocols("graphql-transport-ws")
                            .buildAsync(uri, this)
                            .join();
            var init =
                    Map.of(
                            "type",
                            "connection_init",
                            "payload",
                            Map.of("authorization", "Bearer " + token));
            socket.sendText(JsonMapper.shared().writeValueAsString(init), true).join();
            acknowledged.join();
            return socket;
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean isLast) {
            acknowledged.complete(null);
            return null;
        }
    }
}
