package io.omnisupport.client.session;

import org.jspecify.annotations.Nullable;

/** Forgets everything with the program. */
final class MemoryStore implements TokenStore {
    private volatile @Nullable String value;

    @Override
    public @Nullable String read() {
        return value;
    }

    @Override
    public void write(String value) {
        this.value = value;
    }

    @Override
    public void clear() {
        value = null;
    }
}
