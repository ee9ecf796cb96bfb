package io.omnisupport.devkit.telegram;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The world in a file. */
final class StateFile {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultVisibility(checker ->
                            checker.withFieldVisibility(Visibility.ANY)
                                    .withGetterVisibility(Visibility.NONE)
                                    .withIsGetterVisibility(Visibility.NONE))
                    .build();

    private final Path file;

    StateFile(Path file) {
        this.file = file;
    }

    /** What was kept; empty at first. */
    State load() {
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readAllBytes(file), State.class)
                    : State.EMPTY;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] bytes(State state) {
        return JSON.writeValueAsBytes(state);
    }

    /** Replaces the file as a whole, so that a kill leaves the old or the new one. */
    void write(byte[] bytes) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, bytes);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    record State(
            Map<String, BotState> bots, Map<Long, Person> people, Map<String, StoredFile> files) {
        static final State EMPTY = new State(Map.of(), Map.of(), Map.of());
    }
}
