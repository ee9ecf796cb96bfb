package io.omnisupport.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of the journeys that live beside the admin UI.
 *
 * @param report what Playwright says about it
 */
record Walk(boolean isPassed, String report) {
    private static final String COMMAND =
            "CHROMIUM=$(sh ../.mvn/chromium.sh) && export CHROMIUM && npm run --silent journeys";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Runs them all in a headless Chromium, and keeps the report in a folder. */
    static Walk with(Map<String, String> environment, Path folder) {
        Path report = folder.resolve("journeys.txt");
        var builder =
                new ProcessBuilder("sh", "-c", COMMAND)
                        .directory(Path.of("..", "admin-ui").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(report.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            boolean isPassed = endsInTime(process) && process.exitValue() == 0;
            return new Walk(isPassed, Files.readString(report));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean endsInTime(Process process) {
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
