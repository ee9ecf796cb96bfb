package io.omnisupport.platform.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.platform.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileStoreTest extends FileStoreContract {
    @TempDir Path folder;

    @Override
    FileStore files() {
        return new LocalFileStore(folder);
    }

    @Test
    void leavesNoPartsOfBrokenFiles() throws Exception {
        put("wsp/att", "whole", 5);
        assertThatThrownBy(() -> put("wsp/att", "hal", 5)).isInstanceOf(IOException.class);

        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void isNotWellWhereNoFolderCanBeMade() throws Exception {
        Files.writeString(folder.resolve("files"), "in the way");

        assertThatThrownBy(files()::check).isInstanceOf(IOException.class);
    }
}
