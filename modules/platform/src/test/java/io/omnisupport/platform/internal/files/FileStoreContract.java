package io.omnisupport.platform.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.platform.FileStore;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of files promises; its test says how a fresh, empty one is made. */
abstract class FileStoreContract {
    private static final int MEGABYTES = 3 * 1024 * 1024;

    abstract FileStore files();

    void put(String key, String text, long size) throws IOException {
        files().put(key, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), size);
    }

    String read(String key) throws IOException {
        try (InputStream bytes = files().open(key)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void keepsReplacesAndDeletes() throws Exception {
        put("wsp/att", "one", 3);
        assertThat(read("wsp/att")).isEqualTo("one");
        put("wsp/att", "two", 3);
        assertThat(read("wsp/att")).isEqualTo("two");

        files().delete("wsp/att");
        files().delete("wsp/att");
        assertThatThrownBy(() -> read("wsp/att")).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void knowsNothingAtFirst() throws Exception {
        assertThatThrownBy(() -> read("wsp/att")).isInstanceOf(FileNotFoundException.class);
        files().delete("wsp/att");
    }

    @Test
    void keepsAFileOfSomeMegabytesByteForByte() throws Exception {
        byte[] bytes = new byte[MEGABYTES];
        new Random(1).nextBytes(bytes);

        files().put("big", new ByteArrayInputStream(bytes), bytes.length);

        try (InputStream back = files().open("big")) {
            assertThat(back.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void keepsTheEarlierFileWhenALaterOneArrivesBroken() throws Exception {
        put("wsp/att", "whole", 5);

        assertThatThrownBy(() -> put("wsp/att", "hal", 5)).hasMessageContaining("got 3");
        assertThatThrownBy(() -> put("wsp/att", "too long", 5)).hasMessageContaining("got 8");

        assertThat(read("wsp/att")).isEqualTo("whole");
    }

    @Test
    void takesNoKeyThatLeadsElsewhere() {
        for (String key : List.of("../secret", "/etc/passwd", "a/../b", "a//b", "", "a.txt")) {
            assertThatThrownBy(() -> put(key, "x", 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> read(key)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> files().delete(key))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void isWellBeforeAndAfterTheFirstFile() throws Exception {
        assertThatCode(files()::check).doesNotThrowAnyException();
        put("wsp/att", "one", 3);
        assertThatCode(files()::check).doesNotThrowAnyException();
    }
}
