package io.omnisupport.platform.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.omnisupport.devkit.ObjectStore;
import io.omnisupport.devkit.TestEngines;
import io.omnisupport.platform.FileStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3FileStoreTest extends FileStoreContract {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    private S3FileStore store;

    @BeforeEach
    void freshBucket() {
        store = at(URI.create(TestEngines.objectStore().uri()), ObjectStore.SECRET_KEY, TIMEOUT);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    FileStore files() {
        return store;
    }

    @Test
    void saysThatItIsNotWellWhenNobodyAnswers() throws Exception {
        try (var nowhere = at(URI.create("http://127.0.0.1:1"), "x", TIMEOUT)) {
            assertThatThrownBy(nowhere::check).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aStoreThatIsBusyForAMomentIsAskedAgain() throws Exception {
        try (var busy = new Busy(TRIES - 1);
                var files = at(busy.address(), "x", TIMEOUT);
                var bytes = files.open("wsp/att")) {
            assertThat(bytes.readAllBytes()).asString().isEqualTo("at last");
        }
    }

    @Test
    void aStoreThatStaysBusyIsGivenUp() throws Exception {
        try (var busy = new Busy(Integer.MAX_VALUE);
                var files = at(busy.address(), "x", TIMEOUT)) {
            assertThatThrownBy(() -> files.open("wsp/att"))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(FileNotFoundException.class);
            assertThat(busy.asked).hasValue(TRIES);
        }
    }

    @Test
    void aStoreThatSaysNothingIsGivenUpInTime() throws Exception {
        try (var silent = new Silent();
                var files = at(silent.address(), "x", Duration.ofMillis(200))) {
            long start = System.nanoTime();

            assertThatThrownBy(() -> files.open("wsp/att")).isInstanceOf(IOException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT);
        }
    }

    private static S3FileStore at(URI address, String secret, Duration timeout) {
        return new S3FileStore(
                new S3Properties(
                        address,
                        "test-" + UUID.randomUUID(),
                        "us-east-1",
                        ObjectStore.ACCESS_KEY,
                        secret,
                        timeout,
                        TRIES));
    }

    /** A store that takes connections and never answers. */
    private record Silent(ServerSocket socket) implements AutoCloseable {
        Silent() throws IOException {
            this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** A store that refuses some times because it is busy. */
    private static final class Busy implements AutoCloseable {
        final AtomicInteger asked = new AtomicInteger();
        private final HttpServer server;

        Busy(int times) throws IOException {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/",
                    exchange -> {
                        boolean isBusy = asked.incrementAndGet() <= times;
                        byte[] body = "at last".getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(isBusy ? 503 : 200, isBusy ? -1 : body.length);
                        if (!isBusy) {
                            exchange.getResponseBody().write(body);
                        }
                        exchange.close();
                    });
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
