package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.LoggedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Followers of one workspace on this node, and how far they have seen. */
final class Track {
    private static final Logger LOG = LoggerFactory.getLogger(Track.class);

    private final List<Consumer<LoggedEvent>> followers = new CopyOnWriteArrayList<>();
    private volatile long position;
    private volatile long movedAt = System.nanoTime();

    /** Entries up to the position are not for these followers. */
    Track(long position) {
        this.position = position;
    }

    Track add(Consumer<LoggedEvent> follower) {
        followers.add(follower);
        return this;
    }

    /** True when nobody is left. */
    boolean remove(Consumer<LoggedEvent> follower) {
        followers.remove(follower);
        return followers.isEmpty();
    }

    /** Every entry up to here has been handed on. */
    long position() {
        return position;
    }

    long movedAt() {
        return movedAt;
    }

    /**
     * Hands an entry on unless it was before. The position moves first, so that a new follower
     * misses nothing after the position that it sees.
     */
    void deliver(LoggedEvent entry) {
        if (entry.sequence() <= position) {
            return;
        }
        reach(entry.sequence());
        for (var follower : followers) {
            try {
                follower.accept(entry);
            } catch (RuntimeException failure) {
                LOG.warn("A follower of the event feed failed", failure);
            }
        }
    }

    /** There is nothing more up to here. */
    void reach(long sequence) {
        if (sequence > position) {
            position = sequence;
            movedAt = System.nanoTime();
        }
    }
}
