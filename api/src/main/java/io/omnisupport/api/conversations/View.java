package io.omnisupport.api.conversations;

import io.omnisupport.api.graphql.paging.OrderDirection;
import io.omnisupport.conversations.BuiltInView;
import io.omnisupport.conversations.ConversationOrder;
import io.omnisupport.conversations.Conversations.ViewCount;
import java.util.Locale;

/** A view with its order and counters, as the schema has it. */
public record View(
        String id,
        BuiltInView builtIn,
        ConversationOrder.Field orderField,
        OrderDirection orderDirection,
        int conversationCount,
        int unreadCount) {
    /** The view that a counter belongs to. */
    public static View of(ViewCount count) {
        boolean isQueue = count.view() == BuiltInView.WAITING;
        return new View(
                "vew_" + count.view().name().toLowerCase(Locale.ROOT),
                count.view(),
                isQueue
                        ? ConversationOrder.Field.WAITING_SINCE
                        : ConversationOrder.Field.LAST_ACTIVITY_AT,
                isQueue ? OrderDirection.ASC : OrderDirection.DESC,
                count.conversationCount(),
                count.unreadCount());
    }
}
