package io.omnisupport.platform;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of files by key, in a local folder or an S3-compatible store. Keys are words of letters,
 * digits, {@code _} and {@code -}, with slashes between them.
 */
public interface FileStore {
    /** Stores whole or not at all; an existing key is replaced. */
    void put(String key, InputStream bytes, long byteSize) throws IOException;

    /** Opens for reading; {@link java.io.FileNotFoundException} when there is none. */
    InputStream open(String key) throws IOException;

    /** Deletes if there. */
    void delete(String key) throws IOException;

    /** Does nothing while files can be kept; says why not otherwise. */
    void check() throws IOException;
}
