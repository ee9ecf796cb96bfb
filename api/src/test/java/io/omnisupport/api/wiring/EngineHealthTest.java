package io.omnisupport.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class EngineHealthTest {
    @Test
    void anEngineThatAnswersIsUp() {
        Health health = new EngineHealth(() -> "green").health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("answer", "green");
    }

    @Test
    void anEngineThatRefusesDegradesUsAndSaysWhy() {
        Health health =
                new EngineHealth(
                                () -> {
                                    throw new IOException("no room");
                                })
                        .health();

        assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.getDetails().get("answer").toString()).contains("no room");
    }

    @Test
    void anEngineThatSaysNothingDegradesUsInTime() {
        Health health =
                new EngineHealth(
                                () -> {
                                    Thread.sleep(60_000);
                                    return "too late";
                                })
                        .health();

        assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
    }

    @Test
    void qdrantIsAskedWhetherItIsReady() throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/readyz",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var health = new EngineHealth(new QdrantHealth(url));

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        server.stop(0);
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
    }
}
