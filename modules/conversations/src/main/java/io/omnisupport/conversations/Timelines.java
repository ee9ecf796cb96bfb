package io.omnisupport.conversations;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.TypedId;
import java.util.Collection;
import java.util.Map;

/** Messages, notes and events of a conversation in the order of time; operators only. */
public interface Timelines {
    /** A page per conversation: one keyset over one ordered table, payloads by type afterwards. */
    Map<ConversationId, Page<TimelineItem>> ofConversations(
            Actor actor, Collection<ConversationId> conversations, PageRequest page);

    /** How many items each conversation has; absent means none or out of reach. */
    Map<ConversationId, Integer> counts(Actor actor, Collection<ConversationId> conversations);

    /** The visible ones among ids of messages, notes and events. */
    Map<TypedId, TimelineItem> find(Actor actor, Collection<? extends TypedId> ids);
}
