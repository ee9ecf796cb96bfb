package io.omnisupport.proof;

import io.omnisupport.OmniSupportApplication;
import io.omnisupport.world.Door;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The application as production runs it: a process of its own, without test classes. */
final class ApplicationProcess {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path log;
    private final Door door;
    private final List<String> command;
    private Process process;

    ApplicationProcess(Path folder, int port, Map<String, String> settings) {
        this.log = folder.resolve("application-" + port + ".log");
        this.door = Door.on(port);
        this.command = command(folder, port, settings);
    }

    private static List<String> command(Path folder, int port, Map<String, String> settings) {
        try {
            Files.createDirectories(folder);
            Path arguments = folder.resolve("application-" + port + ".args");
            Files.writeString(arguments, "-cp\n\"" + classPath().replace("\\", "\\\\") + "\"\n");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return Stream.concat(
                            Stream.of(
                                    java,
                                    "-Xmx512m",
                                    "-XX:TieredStopAtLevel=1",
                                    "@" + arguments,
                                    OmniSupportApplication.class.getName(),
                                    "--server.port=" + port),
                            settings.entrySet().stream()
                                    .map(one -> "--" + one.getKey() + "=" + one.getValue()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Surefire keeps the real one apart. */
    private static String classPath() {
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("devkit"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Starts and waits until it serves. */
    void start() {
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Awaitility.await("start, see " + log).atMost(PATIENCE).until(this::serves);
    }

    private boolean serves() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended by itself, see " + log);
        }
        try {
            return door.get("/actuator/health/readiness").status() == 200;
        } catch (Door.Unanswered notYet) {
            return false;
        }
    }

    /** Kills it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    Door door() {
        return door;
    }
}
