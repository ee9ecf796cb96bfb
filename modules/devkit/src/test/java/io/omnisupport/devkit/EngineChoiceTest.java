package io.omnisupport.devkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineChoiceTest {
    @TempDir Path home;

    @Test
    void takesContainersWhereADockerEngineAnswers() {
        assertThat(EngineChoice.make("auto", () -> true)).isInstanceOf(DockerEngines.class);
        assertThat(EngineChoice.make("auto", () -> false)).isInstanceOf(EmbeddedEngines.class);
    }

    @Test
    void obeysAWishWithoutLookingForDocker() {
        assertThat(EngineChoice.make("embedded", EngineChoiceTest::neverAsked))
                .isInstanceOf(EmbeddedEngines.class);
        assertThat(EngineChoice.make("docker", EngineChoiceTest::neverAsked))
                .isInstanceOf(DockerEngines.class);
        assertThatThrownBy(() -> EngineChoice.make("podman", () -> true))
                .hasMessageContaining("auto, embedded or docker, not podman");
    }

    private static boolean neverAsked() {
        throw new AssertionError("nobody should look");
    }

    @Test
    void seesTracesOfADockerEngine() throws Exception {
        assertThat(EngineChoice.hasTrace(Map.of("DOCKER_HOST", "tcp://10.0.0.1:2375"), home))
                .isTrue();
        Files.createDirectories(home.resolve(".docker/run"));
        Files.createFile(home.resolve(".docker/run/docker.sock"));
        assertThat(EngineChoice.hasTrace(Map.of(), home)).isTrue();
    }

    @Test
    void decidesAtOnceWithoutATraceOfDocker() {
        long started = System.nanoTime();
        boolean found = EngineChoice.isDockerThere(Map.of("XDG_RUNTIME_DIR", "/nowhere"), home);

        assertThat(found).isEqualTo(Files.exists(Path.of("/var/run/docker.sock")));
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(found ? Duration.ofSeconds(30) : Duration.ofMillis(200));
    }
}
