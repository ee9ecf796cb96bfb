package io.omnisupport.platform.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.omnisupport.platform.OutboundHttp;
import io.omnisupport.platform.OutboundHttp.Answered;
import io.omnisupport.platform.OutboundHttp.Call;
import io.omnisupport.platform.OutboundHttp.Exchange;
import io.omnisupport.platform.OutboundHttp.Failed;
import io.omnisupport.platform.OutboundHttp.FailureKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class GuardedHttpTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final HttpWire wire = new HttpWire();
    private OutboundHttp http;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        var beans = new StaticListableBeanFactory(Map.of("meters", meters));
        http =
                new GuardedHttp(
                        wire,
                        new HttpMetrics(
                                beans.getBeanProvider(
                                        io.micrometer.core.instrument.MeterRegistry.class)));
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        wire.close();
    }

    /** Answers of one path; notes each request as "METHOD path token". */
    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void on(String path, Answering answering) {
        server.createContext(
                path,
                exchange -> {
                    seen.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization"));
                    answering.answer(exchange);
                    exchange.close();
                });
    }

    private static Answering status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private static Answering redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private static Answering text(String text) {
        return exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private Call get(String path) {
        return call("GET", at("127.0.0.1", path), true, true);
    }

    private static Call call(String method, URI uri, boolean repeatable, boolean privateAllowed) {
        return new Call(
                "test:one",
                method,
                uri,
                Map.of("Authorization", "Bearer secret"),
                method.equals("POST") ? new byte[] {1, 2, 3} : null,
                repeatable,
                privateAllowed,
                Duration.ofSeconds(3),
                1_000);
    }

    private static FailureKind kind(Exchange exchange) {
        return ((Failed) exchange).kind();
    }

    @Test
    void returnsWhateverTheOtherSideAnswers() {
        on("/ok", text("hello"));
        on("/no", status(404));

        var ok = (Answered) http.send(get("/ok"));

        assertThat(ok.status()).isEqualTo(200);
        assertThat(new String(ok.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
        assertThat(ok.headers()).containsKey("content-length");
        assertThat(((Answered) http.send(get("/no"))).status()).isEqualTo(404);
        assertThat(meters.get("omnisupport.http.out").tag("outcome", "2xx").timer().count())
                .isEqualTo(1);
        assertThat(meters.get("omnisupport.http.out").tag("destination", "test").timers())
                .isNotEmpty();
    }

    @Test
    void refusesPrivateAddressesHoweverTheyAreWritten() {
        for (String host :
                List.of("127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "0")) {
            var exchange = http.send(call("GET", at(host, "/ok"), true, false));
            assertThat(exchange).as(host).isInstanceOf(Failed.class);
            assertThat(((Failed) exchange).maybeSent()).isFalse();
        }
        assertThat(kind(http.send(call("GET", at("127.0.0.1", "/"), true, false))))
                .isEqualTo(FailureKind.ADDRESS_FORBIDDEN);
        assertThat(kind(http.send(call("GET", URI.create("file:///etc/passwd"), true, true))))
                .isEqualTo(FailureKind.ADDRESS_FORBIDDEN);
        assertThat(seen).isEmpty();
    }

    @Test
    void takesTokensAlongOnlyInsideTheSameHouse() {
        on("/from", redirect("/to"));
        on("/to", text("there"));

        assertThat(((Answered) http.send(get("/from"))).status()).isEqualTo(200);
        assertThat(seen).containsExactly("GET /from Bearer secret", "GET /to Bearer secret");
    }

    @Test
    void checksTheTargetOfARedirectAndForgetsThePermissionForPrivateOnes() {
        on("/away", redirect(at("localhost", "/inside").toString()));
        on("/inside", text("secrets"));

        assertThat(kind(http.send(get("/away")))).isEqualTo(FailureKind.ADDRESS_FORBIDDEN);
        assertThat(seen).hasSize(1);
    }

    @Test
    void followsThreeRedirectsAndNoMore() {
        on("/loop", redirect("/loop"));

        assertThat(((Answered) http.send(get("/loop"))).status()).isEqualTo(302);
        assertThat(seen).hasSize(4);
    }

    @Test
    void neverFollowsAWrite() {
        on("/write", redirect("/to"));

        var exchange = http.send(call("POST", at("127.0.0.1", "/write"), true, true));

        assertThat(((Answered) exchange).status()).isEqualTo(302);
        assertThat(seen).hasSize(1);
    }

    @Test
    void repeatsOnlyWhatIsRepeatable() {
        var tries = new AtomicInteger();
        on("/flaky", exchange -> status(tries.incrementAndGet() < 3 ? 503 : 200).answer(exchange));
        on("/broken", status(500));

        assertThat(((Answered) http.send(get("/flaky"))).status()).isEqualTo(200);
        assertThat(seen).hasSize(3);
        var once = http.send(call("POST", at("127.0.0.1", "/broken"), false, true));
        assertThat(((Answered) once).status()).isEqualTo(500);
        assertThat(seen).hasSize(4);
    }

    @Test
    void endsAtTheDeadlineThoughTheAnswerTrickles() {
        on(
                "/trickle",
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try {
                        for (int i = 0; i < 100; i++) {
                            exchange.getResponseBody().write(1);
                            exchange.getResponseBody().flush();
                            Thread.sleep(50);
                        }
                    } catch (InterruptedException stopping) {
                        Thread.currentThread().interrupt();
                    }
                });
        var call =
                new Call(
                        "test:slow",
                        "GET",
                        at("127.0.0.1", "/trickle"),
                        Map.of(),
                        null,
                        true,
                        true,
                        Duration.ofMillis(400),
                        1_000);
        long started = System.nanoTime();

        assertThat(kind(http.send(call))).isEqualTo(FailureKind.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() {
        on("/large", text("x".repeat(1_001)));
        on("/fits", text("x".repeat(1_000)));

        assertThat(kind(http.send(get("/large")))).isEqualTo(FailureKind.TOO_LARGE);
        assertThat(http.send(get("/fits"))).isInstanceOf(Answered.class);
    }

    @Test
    void knowsWhenNothingWasSent() throws IOException {
        int closedPort;
        try (var socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }

        var exchange =
                http.send(call("POST", URI.create("http://127.0.0.1:" + closedPort), false, true));

        assertThat(exchange)
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> {
                            assertThat(failed.kind()).isEqualTo(FailureKind.CONNECTION);
                            assertThat(failed.maybeSent()).isFalse();
                            assertThat(failed.reason()).doesNotContain("127.0.0.1");
                        });
    }

    @Test
    void saysThatABrokenRequestMayHaveArrived() {
        on("/cut", HttpExchange::close);

        var exchange = http.send(call("POST", at("127.0.0.1", "/cut"), false, true));

        assertThat(exchange)
                .isEqualTo(new Failed(FailureKind.CONNECTION, true, "The connection broke"));
        assertThat(seen).hasSize(1);
    }

    @Test
    void stopsAskingADestinationThatKeepsFailing() {
        on("/down", status(500));
        Call call = call("POST", at("127.0.0.1", "/down"), false, true);
        for (int i = 0; i < 10; i++) {
            http.send(call);
        }

        assertThat(kind(http.send(call))).isEqualTo(FailureKind.CIRCUIT_OPEN);
        assertThat(seen).hasSize(10);
    }
}
