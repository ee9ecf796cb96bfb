package io.omnisupport.api.conversations;

import io.omnisupport.api.graphql.paging.Connection.Edge;
import io.omnisupport.api.graphql.paging.Cursors;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.TimelineEvent;
import io.omnisupport.conversations.TimelineItem;
import io.omnisupport.conversations.Timelines;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows that a client can put into the lists it shows, with the cursors those lists have. */
@Component
class TimelineEdges {
    private static final String TIMELINE = "Conversation.timeline";
    private static final String MESSAGES = "Conversation.messages";

    private final Timelines timelines;
    private final Cursors cursors;

    TimelineEdges(Timelines timelines, Cursors cursors) {
        this.timelines = timelines;
        this.cursors = cursors;
    }

    /** The newest change of a conversation; null without a conversation. */
    @Nullable Edge<TimelineItem> last(Actor actor, @Nullable Conversation conversation) {
        if (conversation == null) {
            return null;
        }
        Page<TimelineItem> page =
                timelines
                        .ofConversations(actor, List.of(conversation.id()), PageRequest.last(5))
                        .get(conversation.id());
        return page == null
                ? null
                : page.items().reversed().stream()
                        .filter(TimelineEvent.class::isInstance)
                        .map(this::of)
                        .findFirst()
                        .orElse(null);
    }

    Edge<TimelineItem> of(TimelineItem item) {
        return new Edge<>(cursors.write(TIMELINE, key(item)), item);
    }

    Edge<Message> of(Message message) {
        return new Edge<>(cursors.write(MESSAGES, key(message)), message);
    }

    private static List<String> key(TimelineItem item) {
        return List.of(item.occurredAt().toString(), item.id().value().toString());
    }
}
