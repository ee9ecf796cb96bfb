package io.omnisupport.client;

import io.omnisupport.client.error.SessionEndedError;
import io.omnisupport.client.session.AuthProvider;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** A program with so many tokens and no more. */
final class Bridge implements AuthProvider {
    private final Queue<String> tokens;

    Bridge(String... tokens) {
        this.tokens = new ArrayDeque<>(List.of(tokens));
    }

    @Override
    public void attach(Sender sender) {
        // It was given all its tokens.
    }

    @Override
    public synchronized String token() {
        return tokens.element();
    }

    @Override
    public synchronized String renew(String refused) {
        if (tokens.size() > 1) {
            tokens.remove();
            return tokens.element();
        }
        throw new SessionEndedError("No token is left");
    }
}
