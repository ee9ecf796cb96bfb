package io.omnisupport.platform;

import java.util.UUID;

/**
 * Remembers for 24 hours what a caller's key led to. Both calls belong into the transaction of the
 * write they protect.
 */
public interface IdempotencyKeys {
    /**
     * Claims a key for this actor and operation; waits for another transaction that holds it.
     *
     * @param fingerprint of the input; the same key with another one is a conflict
     */
    Claim claim(Actor actor, String operation, String key, String fingerprint);

    /** Stores what the fresh key led to. */
    void complete(Actor actor, String operation, String key, UUID result);

    /** What a claim finds. */
    sealed interface Claim {
        /** Never seen: go on, then complete. */
        record Fresh() implements Claim {}

        /** Done before with the same input. */
        record Repeated(UUID result) implements Claim {}

        /** Used before with another input. */
        record Conflicting(UUID result) implements Claim {}
    }
}
