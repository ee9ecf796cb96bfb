package io.omnisupport.client.session;

import io.omnisupport.client.operation.MutationOperation;
import org.jspecify.annotations.Nullable;

/** The sender of a session that no client uses yet. */
enum Unattached implements AuthProvider.Sender {
    INSTANCE;

    @Override
    public <T> T send(MutationOperation<T> mutation, @Nullable String token) {
        throw new IllegalStateException("Give the session to a client first");
    }
}
