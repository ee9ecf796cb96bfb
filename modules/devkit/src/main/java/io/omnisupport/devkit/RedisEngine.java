package io.omnisupport.devkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import redis.embedded.core.ExecutableProvider;

/** Embedded Redis without persistence: nothing in it can't be rebuilt. */
public final class RedisEngine implements Engine {
    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final int ANSWER_MILLIS = 1_000;

    private final TiedProcess process;
    private final int port;

    private RedisEngine(TiedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts on this port of loopback. */
    public static RedisEngine start(int port) {
        try {
            Path log = Files.createTempFile("redis", ".log");
            log.toFile().deleteOnExit();
            var process = TiedProcess.keeping(command(port), log);
            Readiness.await("Redis", START_LIMIT, process, log, () -> answers(port));
            return new RedisEngine(process, port);
        } catch (IOException failure) {
            throw new UncheckedIOException("Redis did not start", failure);
        }
    }

    private static List<String> command(int port) throws IOException {
        return List.of(
                ExecutableProvider.newJarResourceProvider().get().getAbsolutePath(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no");
    }

    private static boolean answers(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        }
    }

    @Override
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Ends it at once, as a crash does. */
    public void kill() {
        process.family().forEach(ProcessHandle::destroyForcibly);
        process.close();
    }

    @Override
    public void close() {
        process.close();
    }
}
