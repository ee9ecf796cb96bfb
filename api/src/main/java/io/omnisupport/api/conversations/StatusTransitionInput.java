package io.omnisupport.api.conversations;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.conversations.Conversation.CloseReason;
import io.omnisupport.conversations.StatusTransition;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal.Validation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where to move a conversation; one member is given, and the marks among them are true. */
record StatusTransitionInput(
        @Nullable Boolean open,
        @Nullable Boolean waitingCustomer,
        @Nullable Boolean onHold,
        @Nullable Instant snoozedUntil,
        @Nullable Boolean resolved,
        @Nullable CloseReason closed) {

    /** The module's transition; {@code place} is its name in the input. */
    Outcome<StatusTransition> transition(String place) {
        if (Boolean.TRUE.equals(open)) {
            return done(new StatusTransition.Open());
        }
        if (Boolean.TRUE.equals(waitingCustomer)) {
            return done(new StatusTransition.WaitCustomer());
        }
        if (Boolean.TRUE.equals(onHold)) {
            return done(new StatusTransition.Hold());
        }
        if (snoozedUntil != null) {
            return done(new StatusTransition.Snooze(snoozedUntil));
        }
        if (Boolean.TRUE.equals(resolved)) {
            return done(new StatusTransition.Resolve());
        }
        return closed == null
                ? refused(
                        new Validation(List.of("input", place), "transition.mark-false", List.of()))
                : done(new StatusTransition.Close(closed));
    }
}
