package io.omnisupport.conversations;

import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messages within the actor's reach. */
public interface Messages {
    /** The visible ones among these ids. */
    Map<MessageId, Message> find(Actor actor, Collection<MessageId> ids);

    /** A page per conversation in one statement, oldest first inside a page. */
    Map<ConversationId, Page<Message>> ofConversations(
            Actor actor, Collection<ConversationId> conversations, PageRequest page);

    /** How many each conversation has; absent means none or out of reach. */
    Map<ConversationId, Integer> counts(Actor actor, Collection<ConversationId> conversations);

    /** Former contents of each, oldest first; at most 50. */
    Map<MessageId, List<Message.Revision>> revisions(Actor actor, Collection<MessageId> ids);

    /**
     * Stores a reply as QUEUED and tells {@link MessageQueued} inside the transaction. Refuses
     * unknown conversations, bad blocks, a used key, a closed conversation, an unreachable identity
     * and, with {@code lastSeen}, a reply the sender has not seen ({@link UnseenReply}).
     */
    Outcome<Message> send(Actor actor, SendMessage command);

    /**
     * Appends what a customer wrote to the identity's open conversation, or opens one (linked to
     * the last, when that is over). The same external id twice returns the first message.
     */
    Message receive(Actor customer, ReceivedMessage received);

    /**
     * Replaces the content of a received message and keeps the former; false when it is unknown or
     * the change is an old one.
     */
    boolean edit(Actor customer, MessageId message, List<MessageBlock> blocks, Instant at);

    /** Marks a button of a sent message as pressed; false when message or button are unknown. */
    boolean pressButton(Actor customer, MessageId message, String buttonId);

    /** Moves the delivery state forward; false when it would go back, which changes nothing. */
    boolean recordDelivery(Actor actor, MessageId message, DeliveryState state);

    /** What {@link #send} needs. */
    record SendMessage(
            String idempotencyKey,
            ConversationId conversation,
            List<MessageBlock> blocks,
            @Nullable MessageId replyTo,
            @Nullable MessageId lastSeen,
            @Nullable StatusTransition transition) {}

    /**
     * What {@link #receive} needs.
     *
     * @param externalId the provider's id of the message, unique in the inbox
     * @param files attachments to create with the message; their ids stand in its blocks
     * @param replyTo message it answers
     * @param occurredAt provider's time; clamped to now
     */
    record ReceivedMessage(
            ChannelIdentity identity,
            String externalId,
            List<MessageBlock> blocks,
            List<Attachments.NewAttachment> files,
            List<Message.Redaction> redactions,
            @Nullable MessageId replyTo,
            @Nullable String forwardedFrom,
            Instant occurredAt) {}
}
