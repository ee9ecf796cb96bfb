package io.omnisupport.devkit;

/** An engine that runs until closed. */
public interface Engine extends AutoCloseable {
    /** Address for a client. */
    String uri();

    @Override
    void close();
}
