package io.omnisupport.devkit.telegram;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Updates that nobody has confirmed yet, oldest first; guarded by the world. */
final class UpdateQueue {
    private List<Pending> pending = new ArrayList<>();
    private long last;

    @JsonCreator
    UpdateQueue(long last) {
        this.last = last;
    }

    /** Adds an update; one that brings a number of its own keeps it. */
    void add(String chat, ObjectNode update) {
        if (update.has("update_id")) {
            last = Math.max(last, update.path("update_id").asLong(0));
            pending.add(new Pending(update.path("update_id").asLong(0), chat, update));
        } else {
            last++;
            ObjectNode numbered = update.objectNode().put("update_id", last);
            numbered.setAll(update);
            pending.add(new Pending(last, chat, numbered));
        }
    }

    int size() {
        return pending.size();
    }

    /** Chats that something is pending for. */
    Set<String> chats() {
        var chats = new LinkedHashSet<String>();
        pending.forEach(update -> chats.add(update.chat()));
        return chats;
    }

    @Nullable Pending firstOf(String chat) {
        return pending.stream()
                .filter(update -> update.chat().equals(chat))
                .findFirst()
                .orElse(null);
    }

    void confirm(Pending update) {
        pending.remove(update);
    }

    void clear() {
        pending.clear();
    }

    /**
     * As {@code getUpdates} reads: confirms all before the offset; a negative one keeps the last.
     */
    List<Pending> from(long offset, int limit) {
        if (offset < 0) {
            int forgotten = Math.max(0, pending.size() + (int) Math.max(offset, -pending.size()));
            pending.subList(0, forgotten).clear();
        } else {
            pending.removeIf(update -> update.id() < offset);
        }
        return List.copyOf(pending.subList(0, Math.min(limit, pending.size())));
    }

    /**
     * An update on its way.
     *
     * @param chat updates of one chat arrive in order
     */
    record Pending(long id, String chat, ObjectNode body) {}
}
