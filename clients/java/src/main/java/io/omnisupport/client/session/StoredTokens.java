package io.omnisupport.client.session;

import io.omnisupport.client.error.SessionEndedError;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tokens of one session in a store; renewed by one thread while the others wait for it. */
final class StoredTokens {
    private final TokenStore store;
    private final InstantSource clock;
    private @Nullable CompletableFuture<Tokens> renewing;

    StoredTokens(TokenStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    InstantSource clock() {
        return clock;
    }

    @Nullable Tokens read() {
        return Tokens.parse(store.read());
    }

    void write(Tokens tokens) {
        store.write(tokens.text());
    }

    void clear() {
        store.clear();
    }

    boolean isFresh(Tokens tokens) {
        return tokens.isFresh(clock.instant());
    }

    /**
     * Tokens that are not about to end: the stored ones when they are new, or exchanged ones.
     *
     * @param refused access token that is no good; null when there was none
     * @param exchange gets new tokens for the stored ones; null when the session is over
     */
    Tokens renewed(
            @Nullable String refused, Function<@Nullable Tokens, @Nullable Tokens> exchange) {
        CompletableFuture<Tokens> mine = new CompletableFuture<>();
        CompletableFuture<Tokens> others = join(mine);
        if (others != null) {
            return outcome(others);
        }
        try {
            mine.complete(renew(refused, exchange));
        } catch (RuntimeException failure) {
            mine.completeExceptionally(failure);
        } finally {
            leave();
        }
        return outcome(mine);
    }

    private synchronized @Nullable CompletableFuture<Tokens> join(CompletableFuture<Tokens> mine) {
        CompletableFuture<Tokens> running = renewing;
        if (running == null) {
            renewing = mine;
        }
        return running;
    }

    private synchronized void leave() {
        renewing = null;
    }

    private static Tokens outcome(CompletableFuture<Tokens> renewal) {
        try {
            return renewal.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private Tokens renew(
            @Nullable String refused, Function<@Nullable Tokens, @Nullable Tokens> exchange) {
        Tokens stored = read();
        if (stored != null && !stored.access().equals(refused) && isFresh(stored)) {
            return stored;
        }
        Tokens next = exchange.apply(stored);
        if (next == null) {
            clear();
            throw new SessionEndedError("The session is over, sign in again");
        }
        write(next);
        return next;
    }
}
