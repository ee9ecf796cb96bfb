package io.omnisupport.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Strangers' GraphQL clients at the real door; what they do is in {@code clients/conformance}. */
@DisabledIfSystemProperty(named = "npm.test.skip", matches = "true")
class ConformanceTest extends DoorTestBase {
    private static final Path CLIENTS = Path.of("..", "clients", "conformance");
    private static final int CONVERSATIONS = 12;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void strangersClientsBuildAnInboxAndFindNothingOpen() throws Exception {
        givenAnInbox();

        Process clients = start();
        String said = new String(clients.getInputStream().readAllBytes(), UTF_8);

        assertThat(clients.waitFor()).as(said).isZero();
    }

    private void givenAnInbox() {
        for (int i = 1; i <= CONVERSATIONS; i++) {
            var visitor = shop.visitor(door);
            String conversation =
                    visitor.writes("Где мой заказ №" + i + "?")
                            .done("messageSend")
                            .text("/messageSend/message/conversation/id");
            visitor.writes("Жду уже неделю").done("messageSend");
            shop.boris().replies(conversation, "Сейчас посмотрю").done("messageSend");
        }
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder("npm", "run", "--silent", "test");
        builder.directory(CLIENTS.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "OMNISUPPORT_URL",
                                door.address() + "/graphql",
                                "OMNISUPPORT_METRICS_URL",
                                door.address() + "/actuator/prometheus",
                                "OMNISUPPORT_TOKEN",
                                Objects.requireNonNull(shop.anna().api().token()),
                                "OMNISUPPORT_WIDGET_KEY",
                                Objects.requireNonNull(shop.site().key()),
                                "NO_COLOR",
                                "1"));
        return builder.start();
    }
}
