package io.omnisupport.conversations;

import io.omnisupport.customers.CustomerId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conversations within the actor's reach; a customer reaches the own ones only. */
public interface Conversations {
    /** The visible ones among these ids. */
    Map<ConversationId, Conversation> find(Actor actor, Collection<ConversationId> ids);

    /** A page of the inbox. */
    Page<Conversation> page(
            Actor actor, ConversationFilter filter, ConversationOrder order, PageRequest page);

    /** A page per customer, newest activity first, in one statement. */
    Map<CustomerId, Page<Conversation>> ofCustomers(
            Actor actor, Collection<CustomerId> customers, PageRequest page);

    /** Those of these conversations that match, checked as {@link #page} would. */
    Set<ConversationId> matching(
            Actor actor, ConversationFilter filter, Collection<ConversationId> ids);

    /** Unread messages of each, for this actor; absent means 0. */
    Map<ConversationId, Integer> unreadCounts(Actor actor, Collection<ConversationId> ids);

    /** Counters of the built-in views. */
    List<ViewCount> viewCounts(Actor actor);

    /** Takes a conversation nobody has; refuses with {@link AlreadyClaimed}. */
    Outcome<Conversation> claim(Actor actor, ConversationId conversation);

    /** Moves the status; refuses moves the state machine doesn't know with StateConflict. */
    Outcome<Conversation> transition(
            Actor actor, ConversationId conversation, StatusTransition transition);

    /** Says who speaks; refused with StateConflict when it is no longer {@code expected}. */
    Outcome<Conversation> handOver(
            Actor actor,
            ConversationId conversation,
            Conversation.HandledBy expected,
            Conversation.HandledBy to);

    /** Sets the actor's read mark; null means up to the newest message. Never moves backwards. */
    Outcome<Conversation> read(Actor actor, ConversationId conversation, @Nullable MessageId upTo);

    /** Counters of one built-in view; {@code unreadCount} is conversations, capped at 100. */
    record ViewCount(BuiltInView view, int conversationCount, int unreadCount) {}
}
