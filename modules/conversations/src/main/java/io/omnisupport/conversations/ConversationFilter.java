package io.omnisupport.conversations;

import io.omnisupport.customers.CustomerId;
import io.omnisupport.platform.Choice;
import io.omnisupport.tenancy.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Condition on conversations; parts are combined by AND, null or empty parts don't narrow.
 *
 * @param view what the built-in view shows to the actor
 */
public record ConversationFilter(
        @Nullable BuiltInView view,
        @Nullable Choice<Conversation.Status> status,
        @Nullable Choice<Conversation.HandledBy> handledBy,
        @Nullable Reference<OperatorId> assignee,
        @Nullable Reference<CustomerId> customer,
        @Nullable Choice<UUID> inbox,
        @Nullable Boolean isWaiting,
        @Nullable Boolean isUnread,
        @Nullable Span lastActivityAt,
        @Nullable Span createdAt,
        List<ConversationFilter> any,
        List<ConversationFilter> not) {
    /** Everything within reach. */
    public static final ConversationFilter ALL =
            new ConversationFilter(
                    null, null, null, null, null, null, null, null, null, null, List.of(),
                    List.of());

    public ConversationFilter {
        any = List.copyOf(any);
        not = List.copyOf(not);
    }

    /** A choice of references that may be empty. */
    public record Reference<T>(
            @Nullable Set<T> in, @Nullable Set<T> notIn, @Nullable Boolean isNull) {}

    /** From inclusive, to exclusive. */
    public record Span(@Nullable Instant from, @Nullable Instant to) {}
}
