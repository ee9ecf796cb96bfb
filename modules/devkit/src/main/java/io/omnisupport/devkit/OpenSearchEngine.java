package io.omnisupport.devkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenSearch in a JVM of its own, on loopback; its classpath and ours don't mix. */
public final class OpenSearchEngine implements Engine {
    private static final String MAIN = "io.omnisupport.devkit.opensearch.OpenSearchProcess";
    private static final String CLASSPATH = "/io/omnisupport/devkit/opensearch/classpath";
    private static final String HEALTH = "/_cluster/health?wait_for_status=yellow&timeout=1s";
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final int ANSWER_MILLIS = 2_000;

    private final TiedProcess process;
    private final int port;
    private final @Nullable Path scratch;

    private OpenSearchEngine(TiedProcess process, int port, @Nullable Path scratch) {
        this.process = process;
        this.port = port;
        this.scratch = scratch;
    }

    /** Starts with data that is deleted on close. */
    public static OpenSearchEngine throwAway() {
        try {
            Path scratch = Files.createTempDirectory("opensearch");
            return start(scratch, FreePorts.any(), scratch);
        } catch (IOException failure) {
            throw new UncheckedIOException("OpenSearch did not start", failure);
        }
    }

    /** Starts on a data folder that stays, on the wished port or the next free one. */
    public static OpenSearchEngine persistent(Path data, int wishedPort) {
        LeftOvers.stop(data.resolve("pid"), MAIN);
        return start(data, FreePorts.from(wishedPort), null);
    }

    private static OpenSearchEngine start(Path data, int port, @Nullable Path scratch) {
        try {
            Files.createDirectories(data);
            Path log = data.resolve("opensearch.log");
            var process =
                    TiedProcess.start(command(data, port), Map.of("CLASSPATH", classpath()), log);
            Readiness.await("OpenSearch", START_LIMIT, process, log, () -> answers(port));
            return new OpenSearchEngine(process, port, scratch);
        } catch (IOException failure) {
            throw new UncheckedIOException("OpenSearch did not start", failure);
        }
    }

    private static List<String> command(Path data, int port) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dopensearch.set.netty.runtime.available.processors=false",
                "--enable-native-access=ALL-UNNAMED",
                MAIN,
                data.toAbsolutePath().toString(),
                Integer.toString(port));
    }

    /** Written by the build of {@code devkit-opensearch}, beside the program itself. */
    private static String classpath() throws IOException {
        URL list = OpenSearchEngine.class.getResource(CLASSPATH);
        if (list == null) {
            throw new IllegalStateException("Build modules/devkit-opensearch first: mvn compile");
        }
        try (var content = list.openStream()) {
            String jars = new String(content.readAllBytes(), StandardCharsets.UTF_8).strip();
            return program(list) + File.pathSeparator + jars;
        }
    }

    /** The jar or folder that holds the list. */
    private static Path program(URL list) {
        String place = list.toString();
        String root = place.substring(0, place.length() - CLASSPATH.length());
        boolean isJar = root.startsWith("jar:");
        String address = isJar ? root.substring("jar:".length(), root.length() - 1) : root;
        try {
            return Path.of(new URI(address));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Also when data of an earlier run has been opened. */
    private static boolean answers(int port) throws IOException {
        var address = "http://127.0.0.1:" + port + HEALTH;
        var health = (HttpURLConnection) URI.create(address).toURL().openConnection();
        health.setConnectTimeout(ANSWER_MILLIS);
        health.setReadTimeout(ANSWER_MILLIS);
        try {
            return health.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            health.disconnect();
        }
    }

    @Override
    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.close();
        if (scratch != null) {
            Folders.delete(scratch);
        }
    }
}
