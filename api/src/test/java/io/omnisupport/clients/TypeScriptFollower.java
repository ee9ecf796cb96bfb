package io.omnisupport.clients;

import io.omnisupport.world.Shop.Employee;
import io.omnisupport.world.Shops;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Follows with the TypeScript SDK, in Node.js. */
final class TypeScriptFollower implements Follower {
    private static final Path SCRIPT = Path.of("../clients/typescript/conformance/follow.js");
    private static final Path DOCUMENTS = Path.of("src/test/graphql");
    private static final TypeReference<Map<String, Talk>> TALKS = new TypeReference<>() {};

    private final Process process;
    private volatile @Nullable Map<String, Talk> talks;

    TypeScriptFollower(URI url, Employee operator) {
        try {
            process =
                    new ProcessBuilder(
                                    "node",
                                    SCRIPT.toString(),
                                    url.toString(),
                                    operator.operator().email(),
                                    Shops.PASSWORD,
                                    DOCUMENTS.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().name("follower").start(this::read);
    }

    @Override
    public Map<String, Talk> talks() {
        Map<String, Talk> last = talks;
        return last == null ? Map.of() : last;
    }

    @Override
    public boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("It ended by itself with " + process.exitValue());
        }
        return talks != null;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> talks = JsonMapper.shared().readValue(line, TALKS));
        } catch (IOException | UncheckedIOException ended) {
            // Its process was ended while it spoke.
        }
    }
}
