package io.omnisupport.api.conversations;

import io.omnisupport.api.graphql.paging.OrderDirection;
import io.omnisupport.conversations.ConversationOrder;
import org.jspecify.annotations.Nullable;

/** Order of conversations, as the schema has it. */
record ConversationOrderInput(ConversationOrder.Field field, OrderDirection direction) {
    /** Newest activity first unless told otherwise. */
    static ConversationOrder order(@Nullable ConversationOrderInput input) {
        return input == null
                ? ConversationOrder.NEWEST_ACTIVITY
                : new ConversationOrder(input.field(), input.direction() == OrderDirection.DESC);
    }
}
