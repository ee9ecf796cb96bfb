package io.omnisupport.devkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Engines that a killed parent left running; each holds its data folder until it is stopped. */
final class LeftOvers {
    private static final int PATIENCE_SECONDS = 5;

    private LeftOvers() {}

    /**
     * Stops the process whose number is the file's first line; after a restart of the machine that
     * number may be somebody else's, so its command line must hold the program's name.
     */
    static void stop(Path pidFile, String program) {
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            String pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
            if (pid.matches("\\d+")) {
                ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> isRunning(process, program))
                        .ifPresent(LeftOvers::stop);
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isRunning(ProcessHandle process, String program) {
        ProcessHandle.Info info = process.info();
        return info.commandLine().or(info::command).orElse("").contains(program);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException slow) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
