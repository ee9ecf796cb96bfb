package io.omnisupport.devkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Ports of the last run, so that addresses stay the same from start to start. */
final class RememberedPorts {
    private final Path file;
    private final Properties ports = new Properties();

    RememberedPorts(Path folder) {
        file = folder.resolve("ports.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                ports.load(reader);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The port to try first. */
    synchronized int wish(String engine, int usual) {
        String last = ports.getProperty(engine, "");
        return last.matches("\\d{1,5}") ? Integer.parseInt(last) : usual;
    }

    synchronized void remember(String engine, int port) {
        ports.setProperty(engine, Integer.toString(port));
        try (var writer = Files.newBufferedWriter(file)) {
            ports.store(writer, null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
