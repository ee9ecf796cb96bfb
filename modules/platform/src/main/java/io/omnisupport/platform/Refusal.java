package io.omnisupport.platform;

import java.util.List;

/**
 * Expected reason why nothing was written. Records of this interface map by name onto the schema's
 * error types: {@code NotFound} becomes {@code NotFoundError}. Modules add their own.
 */
public interface Refusal {
    /**
     * Place in the input, for example {@code [input, customerId]}; empty means the whole request.
     */
    List<String> path();

    /** Key of the sentence for a human, in the door's message bundles. */
    String messageKey();

    /** Values for the sentence's placeholders. */
    default List<Object> arguments() {
        return List.of();
    }

    /** No object with this id is visible to the actor. */
    record NotFound(List<String> path) implements Refusal {
        public NotFound(String... path) {
            this(List.of(path));
        }

        @Override
        public String messageKey() {
            return "refusal.not-found";
        }
    }

    /** A value is missing, malformed or out of bounds; the key says which bound. */
    record Validation(List<String> path, String messageKey, List<Object> arguments)
            implements Refusal {}

    /** The value must be unique and is in use. */
    record Taken(List<String> path) implements Refusal {
        @Override
        public String messageKey() {
            return "refusal.taken";
        }
    }

    /** The object, which is {@code current}, was changed meanwhile. */
    record VersionConflict(List<String> path, TypedId current, int currentVersion)
            implements Refusal {
        @Override
        public String messageKey() {
            return "refusal.version-conflict";
        }
    }

    /** The idempotency key was used with another input, which led to {@code original}. */
    record IdempotencyConflict(List<String> path, TypedId original) implements Refusal {
        @Override
        public String messageKey() {
            return "refusal.idempotency-conflict";
        }
    }

    /** The object's state does not allow it. */
    record StateConflict(List<String> path, String state, String messageKey) implements Refusal {
        @Override
        public List<Object> arguments() {
            return List.of(state);
        }
    }
}
