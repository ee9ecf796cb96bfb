package io.omnisupport.platform.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.platform.FileStore;
import io.omnisupport.platform.internal.PlatformProperties;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileStoreTest {
    @TempDir Path folder;
    private FileStore files;

    @BeforeEach
    void open() {
        var time = Duration.ofSeconds(1);
        files =
                new LocalFileStore(
                        new PlatformProperties(
                                folder, null, List.of(), null, time, time, time, true));
    }

    private void put(String key, String text, long size) throws IOException {
        files.put(key, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), size);
    }

    private String read(String key) throws IOException {
        try (InputStream bytes = files.open(key)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void keepsReplacesAndDeletes() throws Exception {
        put("wsp/att", "one", 3);
        assertThat(read("wsp/att")).isEqualTo("one");
        put("wsp/att", "two", 3);
        assertThat(read("wsp/att")).isEqualTo("two");

        files.delete("wsp/att");
        files.delete("wsp/att");
        assertThatThrownBy(() -> read("wsp/att")).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void keepsTheEarlierFileWhenALaterOneArrivesBroken() throws Exception {
        put("wsp/att", "whole", 5);

        assertThatThrownBy(() -> put("wsp/att", "hal", 5)).hasMessageContaining("got 3");

        assertThat(read("wsp/att")).isEqualTo("whole");
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void neverLeavesItsFolder() {
        for (String key : List.of("../secret", "/etc/passwd", "a/../b", "a//b", "", "a.txt")) {
            assertThatThrownBy(() -> put(key, "x", 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> files.open(key)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
