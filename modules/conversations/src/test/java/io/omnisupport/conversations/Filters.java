package io.omnisupport.conversations;

import io.omnisupport.conversations.ConversationFilter.Reference;
import io.omnisupport.platform.Choice;
import io.omnisupport.tenancy.OperatorId;
import java.util.List;
import java.util.Set;

/** Filters of one condition. */
final class Filters {
    private Filters() {}

    static ConversationFilter of(BuiltInView view) {
        return new ConversationFilter(
                view, null, null, null, null, null, null, null, null, null, List.of(), List.of());
    }

    static ConversationFilter status(Set<Conversation.Status> in) {
        return new ConversationFilter(
                null,
                new Choice<>(in, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static ConversationFilter assignee(Reference<OperatorId> assignee) {
        return new ConversationFilter(
                null, null, null, assignee, null, null, null, null, null, null, List.of(),
                List.of());
    }
}
