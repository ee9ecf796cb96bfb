package io.omnisupport.conversations;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;

/** Whose move it is: who has a conversation, in which state it is, and who speaks. */
public interface Turns {
    /** Takes a conversation nobody has; refuses with {@link AlreadyClaimed}. */
    Outcome<Conversation> claim(Actor actor, ConversationId conversation);

    /** Moves the status; refuses moves the state machine doesn't know with StateConflict. */
    Outcome<Conversation> transition(
            Actor actor, ConversationId conversation, StatusTransition transition);

    /**
     * Says who speaks; refused with StateConflict when it is no longer {@code expected}. Nobody but
     * operators can be handed a conversation yet.
     */
    Outcome<Conversation> handOver(
            Actor actor,
            ConversationId conversation,
            Conversation.HandledBy expected,
            Conversation.HandledBy to);
}
