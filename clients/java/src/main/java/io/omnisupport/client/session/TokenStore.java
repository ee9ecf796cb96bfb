package io.omnisupport.client.session;

import org.jspecify.annotations.Nullable;

/** One text that outlives the program, such as a session's tokens: keep it secret. */
public interface TokenStore {
    /** What was written last; null when there is nothing. */
    @Nullable String read();

    /** Keeps a text in place of the last one. */
    void write(String value);

    /** Forgets it. */
    void clear();

    /** Forgets everything with the program. */
    static TokenStore inMemory() {
        return new MemoryStore();
    }
}
