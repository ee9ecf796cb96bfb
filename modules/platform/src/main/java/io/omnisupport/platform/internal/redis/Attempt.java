package io.omnisupport.platform.internal.redis;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.redisson.api.RFuture;

/** Calls that fail in one way: as long as Redis was never reached, Redisson's throw at once. */
final class Attempt {
    private Attempt() {}

    static <T> CompletableFuture<T> of(Supplier<RFuture<T>> call) {
        try {
            return call.get().toCompletableFuture();
        } catch (RuntimeException unreachable) {
            return CompletableFuture.failedFuture(unreachable);
        }
    }
}
