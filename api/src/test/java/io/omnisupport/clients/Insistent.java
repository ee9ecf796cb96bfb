package io.omnisupport.clients;

import io.omnisupport.client.error.OmniSupportError;
import java.util.function.Supplier;

/** Asks over a bad line until there is an answer, as programs with a key do. */
final class Insistent {
    private static final int TRIES = 20;

    private Insistent() {}

    static <T> T ask(Supplier<T> request) {
        for (int tries = 1; ; tries++) {
            try {
                return request.get();
            } catch (OmniSupportError failure) {
                if (!failure.isTransient() || tries == TRIES) {
                    throw failure;
                }
            }
        }
    }
}
