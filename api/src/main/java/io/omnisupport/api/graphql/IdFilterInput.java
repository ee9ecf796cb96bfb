package io.omnisupport.api.graphql;

import io.omnisupport.conversations.ConversationFilter.Reference;
import io.omnisupport.platform.Choice;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.ProblemException;
import io.omnisupport.platform.TypedId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Condition on a reference, as the schema has it. */
public record IdFilterInput(
        @Nullable List<String> in, @Nullable List<String> notIn, @Nullable Boolean isNull) {
    private static final int MOST = 100;

    /** For references that may be empty. */
    public <I extends TypedId> Reference<I> reference(Ids<I> ids, String argument) {
        return new Reference<>(read(in, ids, argument), read(notIn, ids, argument), isNull);
    }

    /** For references that never are: asking for empty ones finds nothing. */
    public <I extends TypedId> Choice<I> choice(
            String prefix, Function<UUID, I> make, String argument) {
        var ids = new Ids<>(prefix, make);
        return Boolean.TRUE.equals(isNull)
                ? new Choice<>(Set.of(), null)
                : new Choice<>(read(in, ids, argument), read(notIn, ids, argument));
    }

    private static <I extends TypedId> @Nullable Set<I> read(
            @Nullable List<String> texts, Ids<I> ids, String argument) {
        if (texts == null) {
            return null;
        }
        if (texts.size() > MOST) {
            throw new ProblemException(
                    ErrorCode.BAD_USER_INPUT, argument + " takes up to " + MOST + " ids");
        }
        var read = new HashSet<I>();
        texts.forEach(text -> read.add(ids.require(text, argument)));
        return read;
    }
}
