package io.omnisupport.platform.internal.files;

import io.omnisupport.platform.FileStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files in a folder: written beside, then moved into place in one step. */
class LocalFileStore implements FileStore {
    private final Path root;

    /**
     * @param dataFolder where a folder for files is made
     */
    LocalFileStore(Path dataFolder) {
        this.root = dataFolder.resolve("files").toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, InputStream bytes, long byteSize) throws IOException {
        Path target = path(key);
        Files.createDirectories(target.getParent());
        Path beside = target.resolveSibling(UUID.randomUUID() + ".part");
        try {
            long written = Files.copy(bytes, beside);
            if (written != byteSize) {
                throw new IOException("Expected " + byteSize + " bytes, got " + written);
            }
            Files.move(
                    beside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return Files.newInputStream(path(key));
        } catch (NoSuchFileException missing) {
            throw new FileNotFoundException(key);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    @Override
    public void check() throws IOException {
        Files.createDirectories(root);
        if (!Files.isWritable(root)) {
            throw new IOException("The folder for files can't be written");
        }
    }

    private Path path(String key) {
        return root.resolve(FileKey.checked(key));
    }
}
