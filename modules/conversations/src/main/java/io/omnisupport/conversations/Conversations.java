package io.omnisupport.conversations;

import io.omnisupport.customers.CustomerId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Conversations within the actor's reach; a customer reaches those of the own identity only. */
public interface Conversations {
    /** The visible ones among these ids. */
    Map<ConversationId, Conversation> find(Actor actor, Collection<ConversationId> ids);

    /** A page of the inbox. */
    Page<Conversation> page(
            Actor actor, ConversationFilter filter, ConversationOrder order, PageRequest page);

    /** How many match; empty when there are more than 10,000. */
    OptionalInt count(Actor actor, ConversationFilter filter);

    /** A page per customer, newest activity first, in one statement. */
    Map<CustomerId, Page<Conversation>> ofCustomers(
            Actor actor, Collection<CustomerId> customers, PageRequest page);

    /** How many each customer has; absent means none. */
    Map<CustomerId, Integer> countsOfCustomers(Actor actor, Collection<CustomerId> customers);

    /** Those of these conversations that match, checked as {@link #page} would. */
    Set<ConversationId> matching(
            Actor actor, ConversationFilter filter, Collection<ConversationId> ids);

    /** Counters of the built-in views; kept, not counted. */
    List<ViewCount> viewCounts(Actor actor);

    /** Counters of one built-in view; {@code unreadCount} is conversations, capped at 100. */
    record ViewCount(BuiltInView view, int conversationCount, int unreadCount) {}
}
