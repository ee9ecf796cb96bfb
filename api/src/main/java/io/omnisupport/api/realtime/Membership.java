package io.omnisupport.api.realtime;

import io.omnisupport.conversations.ConversationId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which conversations a subscriber's list holds, as far as the stream has seen. Of one never seen
 * it is not known, so its first leaving is told too.
 */
class Membership {
    private static final int MOST = 10_000;

    private final Map<ConversationId, Boolean> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ConversationId, Boolean> eldest) {
                    return size() > MOST;
                }
            };

    /** What a change means to the list. */
    enum Move {
        ENTERED,
        STAYED,
        LEFT,
        OUTSIDE
    }

    Move move(ConversationId conversation, boolean isInside, boolean isNew) {
        Boolean before = known.put(conversation, isInside);
        if (isInside) {
            return isNew || Boolean.FALSE.equals(before) ? Move.ENTERED : Move.STAYED;
        }
        return Boolean.FALSE.equals(before) || isNew ? Move.OUTSIDE : Move.LEFT;
    }
}
