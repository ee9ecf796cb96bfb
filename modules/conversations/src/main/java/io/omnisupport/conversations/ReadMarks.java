package io.omnisupport.conversations;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each side has read. */
public interface ReadMarks {
    /**
     * Unread messages of each conversation, for this actor; absent means 0. For an operator those
     * of the customer that the operator has not read and nobody has answered; for a customer our
     * replies.
     */
    Map<ConversationId, Integer> unreadCounts(Actor actor, Collection<ConversationId> ids);

    /**
     * Moves the actor's mark up to a message, never backwards; null makes the newest message to the
     * actor unread again.
     */
    Outcome<Conversation> read(Actor actor, ConversationId conversation, @Nullable MessageId upTo);
}
