package io.omnisupport.platform;

import java.util.function.Function;

/**
 * What a command came to: done, or refused for a reason the caller can fix. Refused wrote nothing.
 */
public sealed interface Outcome<T> {
    /** It happened. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Nothing was written. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /** It happened. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** Nothing was written. */
    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** Changes the value, keeps a refusal. */
    default <R> Outcome<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T>(T value) -> done(change.apply(value));
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /** Goes on with another command, unless refused. */
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T value) -> next.apply(value);
            case Refused<T>(Refusal refusal) -> refused(refusal);
        };
    }
}
