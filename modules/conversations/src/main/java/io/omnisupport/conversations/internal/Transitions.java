package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.StatusTransition;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of a conversation whatever its state. */
final class Transitions {
    /** Where a transition stands in an input. */
    static final List<String> PATH = List.of("input", "to");

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(365);

    private Transitions() {}

    /** Null when there is nothing to say against it. */
    static @Nullable Refusal refusal(@Nullable StatusTransition transition, Instant now) {
        if (transition instanceof StatusTransition.Snooze(Instant until)
                && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SNOOZE)))) {
            return new Validation(PATH, "conversation.snooze.time", List.of());
        }
        return null;
    }
}
