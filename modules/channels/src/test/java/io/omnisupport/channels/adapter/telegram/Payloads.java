package io.omnisupport.channels.adapter.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Recorded updates and answers by file name. */
final class Payloads {
    private static final Path FOLDER = Path.of("src/test/resources/payloads/telegram");

    private Payloads() {}

    /** What Telegram posts. */
    static Map<String, String> updates() {
        var updates = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            files.filter(file -> !file.getFileName().toString().startsWith("response_"))
                    .forEach(file -> updates.put(file.getFileName().toString(), read(file)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return updates;
    }

    /** An update with this content. */
    static String update(String content) {
        return "{\"update_id\":1," + content + "}";
    }

    static String read(String name) {
        return read(FOLDER.resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
