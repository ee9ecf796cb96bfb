package io.omnisupport.devkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Waits for a started process to answer. */
final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LAST_LINES = 20;

    private Readiness() {}

    /**
     * Asks until the answer is yes; a process that ends or stays silent fails with its last words.
     */
    static void await(
            String engine, Duration limit, TiedProcess process, Path log, Question question) {
        long end = System.nanoTime() + limit.toNanos();
        while (!isAnswered(question)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.close();
                throw new IllegalStateException(
                        engine + " did not start:\n" + String.join("\n", lastLines(log)));
            }
            pause();
        }
    }

    private static boolean isAnswered(Question question) {
        try {
            return question.ask();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an engine starts", stopping);
        }
    }

    private static List<String> lastLines(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether the engine answers; an exception means not yet. */
    interface Question {
        boolean ask() throws IOException;
    }
}
