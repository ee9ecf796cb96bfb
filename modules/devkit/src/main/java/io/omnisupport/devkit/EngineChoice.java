package io.omnisupport.devkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Containers or processes: what {@code -Domnisupport.engines=auto|embedded|docker} says. */
final class EngineChoice {
    static final String PROPERTY = "omnisupport.engines";
    private static final Duration DOCKER_PATIENCE = Duration.ofSeconds(20);

    private EngineChoice() {}

    static EngineSource make() {
        return make(System.getProperty(PROPERTY, "auto"), () -> hasTraceHere() && answers());
    }

    static EngineSource make(String wish, BooleanSupplier isDockerThere) {
        return switch (wish) {
            case "embedded" -> new EmbeddedEngines();
            case "docker" -> new DockerEngines();
            case "auto" ->
                    isDockerThere.getAsBoolean() ? new DockerEngines() : new EmbeddedEngines();
            default ->
                    throw new IllegalArgumentException(
                            PROPERTY + " is auto, embedded or docker, not " + wish);
        };
    }

    private static boolean hasTraceHere() {
        var home = Path.of(System.getProperty("user.home"));
        return hasTrace(System.getenv(), Path.of("/var/run"), home);
    }

    /** Whether it is worth asking, which takes seconds where nobody answers. */
    static boolean hasTrace(Map<String, String> environment, Path run, Path home) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", run.toString());
        return environment.containsKey("DOCKER_HOST")
                || Stream.of(
                                run.resolve("docker.sock"),
                                Path.of(runtime).resolve("docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".docker/desktop/docker.sock"),
                                home.resolve(".testcontainers.properties"))
                        .anyMatch(Files::exists);
    }

    private static boolean answers() {
        return CompletableFuture.supplyAsync(
                        () -> DockerClientFactory.instance().isDockerAvailable())
                .completeOnTimeout(false, DOCKER_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> false)
                .join();
    }
}
