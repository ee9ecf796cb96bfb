package io.omnisupport.api.graphql;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.ProblemException;
import io.omnisupport.platform.PublicId;
import io.omnisupport.platform.Refusal.Validation;
import io.omnisupport.platform.TypedId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads public ids of one kind.
 *
 * @param prefix what they begin with
 */
public record Ids<I extends TypedId>(String prefix, Function<UUID, I> make) {
    /** The id; another kind's is refused with its place in the input. */
    public Outcome<I> read(String text, String... path) {
        UUID value = PublicId.parse(prefix, text);
        return value == null
                ? refused(new Validation(List.of(path), "refusal.id-prefix", List.of(prefix + "_")))
                : done(make.apply(value));
    }

    /** The same for an id that may be absent. */
    public Outcome<Optional<I>> readOptional(@Nullable String text, String... path) {
        return text == null ? done(Optional.empty()) : read(text, path).map(Optional::of);
    }

    /** The id of an argument; another kind's fails the request. */
    public I require(String text, String argument) {
        UUID value = PublicId.parse(prefix, text);
        if (value == null) {
            throw new ProblemException(
                    ErrorCode.BAD_USER_INPUT,
                    argument + " needs an id that begins with " + prefix + "_");
        }
        return make.apply(value);
    }
}
