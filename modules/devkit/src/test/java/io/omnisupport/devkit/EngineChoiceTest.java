package io.omnisupport.devkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineChoiceTest {
    @TempDir Path folder;

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
        var remote = Map.of("DOCKER_HOST", "tcp://10.0.0.1:2375");
        assertThat(EngineChoice.hasTrace(remote, folder, folder)).isTrue();
        Path run = Files.createDirectories(folder.resolve(".docker/run"));
        Files.createFile(run.resolve("docker.sock"));

        assertThat(EngineChoice.hasTrace(Map.of(), folder, folder)).isTrue();
        assertThat(EngineChoice.hasTrace(Map.of(), run, run)).isTrue();
        var rootless = Map.of("XDG_RUNTIME_DIR", run.toString());
        assertThat(EngineChoice.hasTrace(rootless, run.getParent(), run)).isTrue();
    }

    @Test
    void asksNobodyWithoutATraceOfDocker() {
        assertThat(EngineChoice.hasTrace(Map.of(), folder, folder)).isFalse();
    }
}
