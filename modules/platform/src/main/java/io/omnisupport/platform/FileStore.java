package io.omnisupport.platform;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of files by key, in a local folder or an S3-compatible store. */
public interface FileStore {
    /** Stores whole or not at all; an existing key is replaced. */
    void put(String key, InputStream bytes, long byteSize) throws IOException;

    /** Opens for reading; {@link java.io.FileNotFoundException} when there is none. */
    InputStream open(String key) throws IOException;

    /** Deletes if there. */
    void delete(String key) throws IOException;
}
