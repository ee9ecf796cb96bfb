package io.omnisupport.conversations;

import io.omnisupport.tenancy.OperatorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Change of a conversation that stays in its timeline. */
public record TimelineEvent(
        TimelineEventId id,
        ConversationId conversation,
        Author author,
        Change change,
        Instant occurredAt)
        implements TimelineItem {
    /** What changed; names are the schema's. */
    public sealed interface Change {}

    /** The status moved. */
    public record StatusChange(
            Conversation.Status fromStatus,
            Conversation.Status toStatus,
            @Nullable Instant until,
            Conversation.@Nullable CloseReason closeReason)
            implements Change {}

    /** Another speaks from now on. */
    public record HandlerChange(
            Conversation.HandledBy fromHandler, Conversation.HandledBy toHandler)
            implements Change {}

    /** Another operator is in charge; null is the queue. */
    public record AssignmentChange(
            @Nullable OperatorId fromOperator, @Nullable OperatorId toOperator) implements Change {}
}
