package io.omnisupport.devkit.telegram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person and a bot have written to each other; guarded by the world. */
final class Chat {
    private List<ObjectNode> messages = new ArrayList<>();
    private @Nullable JsonNode keyboard;
    private boolean hasStarted;
    private boolean isBlocked;
    private boolean isGone;
    private long typingUntil;

    /** All messages in order, as Telegram's message objects. */
    List<ObjectNode> messages() {
        return messages;
    }

    void add(ObjectNode message) {
        messages.add(message);
    }

    @Nullable ObjectNode find(long messageId) {
        for (ObjectNode message : messages) {
            if (message.path("message_id").asLong(0) == messageId) {
                return message;
            }
        }
        return null;
    }

    void remove(ObjectNode message) {
        messages.remove(message);
    }

    /** The keyboard under the person's text field. */
    @Nullable JsonNode keyboard() {
        return keyboard;
    }

    void show(@Nullable JsonNode shown) {
        keyboard = shown;
    }

    /** The person wrote first; only then a bot may. */
    boolean hasStarted() {
        return hasStarted;
    }

    void start() {
        hasStarted = true;
    }

    boolean isBlocked() {
        return isBlocked;
    }

    void block(boolean blocked) {
        isBlocked = blocked;
    }

    /** The account was deleted. */
    boolean isGone() {
        return isGone;
    }

    void leave() {
        isGone = true;
    }

    boolean isTyping(long nowMillis) {
        return nowMillis < typingUntil;
    }

    void typing(long untilMillis) {
        typingUntil = untilMillis;
    }
}
