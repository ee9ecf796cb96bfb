package io.omnisupport.api.conversations;

import io.omnisupport.api.customers.CustomerNodes;
import io.omnisupport.api.graphql.IdFilterInput;
import io.omnisupport.api.tenancy.TenancyNodes;
import io.omnisupport.channels.InboxId;
import io.omnisupport.conversations.BuiltInView;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationFilter;
import io.omnisupport.conversations.ConversationFilter.Span;
import io.omnisupport.platform.Choice;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Condition on conversations, as the schema has it. */
public record ConversationFilterInput(
        @Nullable BuiltInView view,
        @Nullable StatusInput status,
        @Nullable HandledByInput handledBy,
        @Nullable IdFilterInput assigneeId,
        @Nullable IdFilterInput inboxId,
        @Nullable IdFilterInput customerId,
        @Nullable Boolean isWaiting,
        @Nullable Boolean isUnread,
        @Nullable RangeInput lastActivityAt,
        @Nullable RangeInput createdAt,
        @Nullable List<ConversationFilterInput> any,
        @Nullable List<ConversationFilterInput> not) {
    private static final int MOST_PARTS = 10;

    record StatusInput(
            @Nullable Set<Conversation.Status> in, @Nullable Set<Conversation.Status> notIn) {}

    record HandledByInput(
            @Nullable Set<Conversation.HandledBy> in,
            @Nullable Set<Conversation.HandledBy> notIn) {}

    record RangeInput(@Nullable Instant from, @Nullable Instant to) {
        static @Nullable Span span(@Nullable RangeInput range) {
            return range == null ? null : new Span(range.from(), range.to());
        }
    }

    /** The module's filter; everything when there is none. */
    public static ConversationFilter filter(@Nullable ConversationFilterInput input) {
        return input == null ? ConversationFilter.ALL : input.filter(true);
    }

    private ConversationFilter filter(boolean isOutermost) {
        return new ConversationFilter(
                view,
                status == null ? null : new Choice<>(status.in(), status.notIn()),
                handledBy == null ? null : new Choice<>(handledBy.in(), handledBy.notIn()),
                assigneeId == null
                        ? null
                        : assigneeId.reference(TenancyNodes.OPERATOR, "filter.assigneeId"),
                customerId == null
                        ? null
                        : customerId.reference(CustomerNodes.CUSTOMER, "filter.customerId"),
                inboxId == null ? null : inboxes(inboxId),
                isWaiting,
                isUnread,
                RangeInput.span(lastActivityAt),
                RangeInput.span(createdAt),
                parts(any, isOutermost, "any"),
                parts(not, isOutermost, "not"));
    }

    private static Choice<UUID> inboxes(IdFilterInput input) {
        Choice<InboxId> choice = input.choice(InboxId.PREFIX, InboxId::new, "filter.inboxId");
        return new Choice<>(values(choice.in()), values(choice.notIn()));
    }

    private static @Nullable Set<UUID> values(@Nullable Set<InboxId> ids) {
        return ids == null ? null : Set.copyOf(ids.stream().map(InboxId::value).toList());
    }

    private static List<ConversationFilter> parts(
            @Nullable List<ConversationFilterInput> inputs, boolean isOutermost, String name) {
        List<ConversationFilterInput> given = inputs == null ? List.of() : inputs;
        if (given.size() > MOST_PARTS || (!isOutermost && !given.isEmpty())) {
            throw new ProblemException(
                    ErrorCode.BAD_USER_INPUT,
                    "filter." + name + " takes up to 10 conditions, one level deep");
        }
        return Stream.ofNullable(inputs)
                .flatMap(List::stream)
                .map(input -> input.filter(false))
                .toList();
    }
}
