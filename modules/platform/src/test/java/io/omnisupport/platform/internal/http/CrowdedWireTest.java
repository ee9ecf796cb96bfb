package io.omnisupport.platform.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.omnisupport.platform.OutboundHttp.Answered;
import io.omnisupport.platform.OutboundHttp.Call;
import io.omnisupport.platform.OutboundHttp.Exchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many calls to one provider at the same time. */
class CrowdedWireTest {
    private static final int MAILBOXES = 300;

    private final HttpWire wire = new HttpWire();
    private final HttpServer provider;

    CrowdedWireTest() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        provider.start();
    }

    @AfterEach
    void stop() throws IOException {
        provider.stop(0);
        wire.close();
    }

    @Test
    void callsThatWaitForNewsDoNotHoldUpTheOthers() {
        var waiting = new CountDownLatch(MAILBOXES);
        var news = new CountDownLatch(1);
        provider.createContext(
                "/news",
                exchange -> {
                    waiting.countDown();
                    awaitQuietly(news);
                    exchange.close();
                });
        provider.createContext(
                "/send",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MAILBOXES; i++) {
                threads.submit(() -> call("/news"));
            }
            Awaitility.await().until(() -> waiting.getCount() == 0);
            long begun = System.nanoTime();

            assertThat(call("/send")).isInstanceOf(Answered.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(2));
            news.countDown();
        }
    }

    private Exchange call(String path) {
        var uri = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + path);
        var patience = Duration.ofSeconds(30);
        return wire.send(
                new Call("provider", "GET", uri, Map.of(), null, false, true, patience, 1_000),
                Deadline.in(patience));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
