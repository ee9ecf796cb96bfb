package io.omnisupport.api.graphql;

import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Outcome.Done;
import io.omnisupport.platform.Outcome.Refused;
import io.omnisupport.platform.Refusal;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Results of mutations: what was done, or why nothing was. */
public final class Payloads {
    private Payloads() {}

    /** A payload of a value and errors, one of which is there. */
    public static <T, P> P of(
            Outcome<T> outcome, BiFunction<@Nullable T, List<Refusal>, P> payload) {
        return switch (outcome) {
            case Done<T>(T value) -> payload.apply(value, List.of());
            case Refused<T>(Refusal refusal) -> payload.apply(null, List.of(refusal));
        };
    }
}
