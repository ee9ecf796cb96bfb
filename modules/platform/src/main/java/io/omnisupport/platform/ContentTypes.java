package io.omnisupport.platform;

import java.io.IOException;
import java.io.InputStream;

/** Reads from the bytes of a file what it is. */
public interface ContentTypes {
    /** Media type of bytes that could be anything. */
    String UNKNOWN = "application/octet-stream";

    /**
     * What the first bytes say; the name only makes it finer, such as a ZIP that is a DOCX.
     *
     * @param bytes read at the beginning only, and left open
     */
    String of(InputStream bytes, String fileName) throws IOException;

    /** Whether bytes of the one type are also of the other, such as a DOCX which is a ZIP. */
    boolean isA(String contentType, String other);
}
