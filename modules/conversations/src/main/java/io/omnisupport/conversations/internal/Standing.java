package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.Conversation.CloseReason;
import io.omnisupport.conversations.Conversation.HandledBy;
import io.omnisupport.conversations.Conversation.Status;
import io.omnisupport.conversations.StatusTransition;
import io.omnisupport.conversations.TimelineEvent.AssignmentChange;
import io.omnisupport.conversations.TimelineEvent.Change;
import io.omnisupport.conversations.TimelineEvent.HandlerChange;
import io.omnisupport.conversations.TimelineEvent.StatusChange;
import io.omnisupport.tenancy.OperatorId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose move it is, who speaks and who is in charge. Steps change nothing when the state machine
 * does not know them; each tells the changes for the timeline.
 */
@Embeddable
class Standing {
    @Enumerated(EnumType.STRING)
    private Status status = Status.NEW;

    @Enumerated(EnumType.STRING)
    private HandledBy handledBy = HandledBy.NONE;

    private @Nullable UUID assigneeId;
    private @Nullable Instant snoozedUntil;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CloseReason closeReason;

    /** The customer wrote: it is our move, of the one in charge or of anybody. */
    Optional<Change> customerWrote() {
        return switch (status) {
            case NEW, OPEN, CLOSED -> Optional.empty();
            case WAITING_CUSTOMER, ON_HOLD, SNOOZED, RESOLVED -> Optional.of(returnToUs());
        };
    }

    /** Our move, of the one in charge or of anybody. */
    Change returnToUs() {
        return move(assigneeId == null ? Status.NEW : Status.OPEN);
    }

    /** An operator wrote to the customer, whose move it is now. */
    Optional<Change> operatorWrote() {
        return status == Status.NEW || status == Status.OPEN
                ? Optional.of(move(Status.WAITING_CUSTOMER))
                : Optional.empty();
    }

    /** Becomes the operator's if it is nobody's. */
    List<Change> adopt(OperatorId operator) {
        if (assigneeId != null) {
            return List.of();
        }
        assigneeId = operator.value();
        return List.of(new AssignmentChange(null, operator));
    }

    /** A human speaks from now on. */
    Optional<Change> humanSpeaks() {
        return handledBy == HandledBy.OPERATOR
                ? Optional.empty()
                : Optional.of(handTo(HandledBy.OPERATOR));
    }

    /** Being claimed is accepting. */
    Optional<Change> accepted() {
        return status == Status.NEW ? Optional.of(move(Status.OPEN)) : Optional.empty();
    }

    Change handTo(HandledBy next) {
        var change = new HandlerChange(handledBy, next);
        handledBy = next;
        return change;
    }

    boolean allows(StatusTransition transition) {
        return switch (status) {
            case NEW, WAITING_CUSTOMER, ON_HOLD, SNOOZED -> true;
            case OPEN -> !(transition instanceof StatusTransition.Open);
            case RESOLVED ->
                    transition instanceof StatusTransition.Open
                            || transition instanceof StatusTransition.Close;
            case CLOSED -> false;
        };
    }

    /** Moves to where {@link #allows} said it may. */
    Change follow(StatusTransition transition, Instant now) {
        return switch (transition) {
            case StatusTransition.Open _ -> move(Status.OPEN);
            case StatusTransition.WaitCustomer _ -> move(Status.WAITING_CUSTOMER);
            case StatusTransition.Hold _ -> move(Status.ON_HOLD);
            case StatusTransition.Snooze(Instant until) -> {
                StatusChange change = move(Status.SNOOZED);
                snoozedUntil = until;
                yield new StatusChange(change.fromStatus(), Status.SNOOZED, until, null);
            }
            case StatusTransition.Resolve _ -> {
                StatusChange change = move(Status.RESOLVED);
                resolvedAt = now;
                yield change;
            }
            case StatusTransition.Close(CloseReason reason) -> {
                StatusChange change = move(Status.CLOSED);
                closedAt = now;
                closeReason = reason;
                yield new StatusChange(change.fromStatus(), Status.CLOSED, null, reason);
            }
        };
    }

    private StatusChange move(Status next) {
        var change = new StatusChange(status, next, null, null);
        status = next;
        snoozedUntil = null;
        resolvedAt = null;
        return change;
    }

    boolean isEnded() {
        return status == Status.RESOLVED || status == Status.CLOSED;
    }

    boolean isShownToWork() {
        return !isEnded() && status != Status.SNOOZED;
    }

    Status status() {
        return status;
    }

    HandledBy handledBy() {
        return handledBy;
    }

    @Nullable OperatorId assignee() {
        return assigneeId == null ? null : new OperatorId(assigneeId);
    }

    @Nullable Instant snoozedUntil() {
        return snoozedUntil;
    }

    @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }

    @Nullable CloseReason closeReason() {
        return closeReason;
    }
}
