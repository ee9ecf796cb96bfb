package io.omnisupport.devkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that ends with this one: it reads our pipe, which the system closes even when we are
 * killed. It has a session of its own, so that Ctrl-C in a terminal reaches us only and we stop it
 * in our order.
 */
final class TiedProcess implements AutoCloseable {
    /** Holds on to the pipe in place of a program that doesn't: starts it, then ends it. */
    private static final String KEEPER =
            "\"$@\" & child=$!; while read -r _; do :; done; kill \"$child\"; wait \"$child\"";

    private static final String WATCHER = "while read -r _; do :; done; kill -INT \"$1\"";
    private static final Path SESSION = Path.of("/usr/bin/setsid");
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    private final Process process;

    private TiedProcess(Process process) {
        this.process = process;
    }

    /** Starts a program that ends when its standard input does. */
    static TiedProcess start(List<String> command, Map<String, String> environment, Path log) {
        var words = new ArrayList<String>();
        if (Files.isExecutable(SESSION)) {
            words.add(SESSION.toString());
        }
        words.addAll(command);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new TiedProcess(builder.redirectOutput(log.toFile()).start());
        } catch (IOException failure) {
            throw new UncheckedIOException("Could not start " + command.getFirst(), failure);
        }
    }

    /** Starts a program that does not mind its standard input. */
    static TiedProcess keeping(List<String> command, Path log) {
        var words = new ArrayList<>(List.of("/bin/sh", "-c", KEEPER, "keeper"));
        words.addAll(command);
        return start(words, Map.of(), log);
    }

    /** Interrupts a process that runs already, once this one has ended. */
    static TiedProcess watching(long pid, Path log) {
        return start(
                List.of("/bin/sh", "-c", WATCHER, "watcher", Long.toString(pid)), Map.of(), log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The process and what it started. */
    List<ProcessHandle> family() {
        var family = new ArrayList<>(process.descendants().toList());
        family.add(process.toHandle());
        return family;
    }

    @Override
    public void close() {
        List<ProcessHandle> family = family();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                family.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException broken) {
            family.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException stopping) {
            family.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
