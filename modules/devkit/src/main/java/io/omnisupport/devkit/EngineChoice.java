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
        var home = Path.of(System.getProperty("user.home"));
        return make(
                System.getProperty(PROPERTY, "auto"), () -> isDockerThere(System.getenv(), home));
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

    /** Without a trace of Docker nobody is asked, which would take seconds. */
    static boolean isDockerThere(Map<String, String> environment, Path home) {
        return hasTrace(environment, home) && answers();
    }

    static boolean hasTrace(Map<String, String> environment, Path home) {
        return environment.containsKey("DOCKER_HOST")
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/run"))
                                        .resolve("docker.sock"),
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
