package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings each track its entries, in order and once, from wherever they come first. The streams are
 * believed as long as they are on time: a while after the log has grown the database is asked for
 * the heads of the workspaces, and what did not come is read. While they are not believed, the log
 * itself is read at each growth. Used by one thread.
 */
final class FeedReader {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
    private static final int BATCH = 500;
    private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long NEVER = -1;

    private final JdbcEventLog log;
    private final LogHorizon horizon;
    private final Tracks tracks;
    private final Predicate<Collection<WorkspaceId>> isHeard;
    private volatile long position;
    private volatile boolean isStreaming;
    private long checkUpTo = NEVER;
    private long checkAt;

    FeedReader(
            JdbcEventLog log,
            LogHorizon horizon,
            Tracks tracks,
            Predicate<Collection<WorkspaceId>> isHeard) {
        this.log = log;
        this.horizon = horizon;
        this.tracks = tracks;
        this.isHeard = isHeard;
    }

    void start() {
        position = log.head();
    }

    /** Up to here every track has got its entries. */
    long position() {
        return position;
    }

    /** True while the streams are believed. */
    boolean isStreaming() {
        return isStreaming;
    }

    /** There is more to read. */
    void grown() {
        long readable = horizon.readable();
        if (tracks.workspaces().isEmpty()) {
            position = readable;
        } else if (!isStreaming) {
            readOn();
        } else {
            if (checkUpTo == NEVER) {
                checkUpTo = readable;
                checkAt = System.nanoTime() + GRACE_NANOS;
            }
            if (!isHeard.test(tracks.workspaces())) {
                fill(readable);
            }
        }
    }

    private void readOn() {
        List<LoggedEvent> entries;
        do {
            entries = log.readAllAfter(position, BATCH);
            for (LoggedEvent entry : entries) {
                Track track = tracks.find(entry.workspace());
                if (track != null) {
                    track.deliver(entry);
                }
                position = entry.sequence();
            }
        } while (entries.size() == BATCH);
    }

    /** What the streams brought. */
    void take(Map<WorkspaceId, List<Relayed>> batch) {
        batch.forEach((workspace, entries) -> {
            Track track = tracks.find(workspace);
            if (track != null) {
                entries.forEach(relayed -> take(workspace, track, relayed));
                judge(track, entries.getLast());
            }
        });
    }

    private void take(WorkspaceId workspace, Track track, Relayed relayed) {
        if (relayed.sequence() > track.position()) {
            if (relayed.before() > track.position()) {
                fill(workspace, track, relayed.before());
            }
            track.deliver(relayed.entry());
        }
    }

    /** Streams that bring the newest entry, and soon, are believed again. */
    private void judge(Track track, Relayed newest) {
        boolean isNewest = newest.sequence() >= track.position();
        boolean isSoon = System.nanoTime() - track.movedAt() < GRACE_NANOS;
        if (!isStreaming && isNewest && isSoon) {
            LOG.debug("The event streams are on time");
            isStreaming = true;
        }
    }

    /** How long nothing needs to be looked at. */
    long millisToCheck(long otherwise) {
        if (checkUpTo == NEVER) {
            return otherwise;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(checkAt - System.nanoTime()) + 1;
        return Math.clamp(left, 0, otherwise);
    }

    /** Looks, when it is time, whether everything came that was readable a while ago. */
    void check() {
        if (checkUpTo != NEVER && System.nanoTime() - checkAt >= 0) {
            long upTo = checkUpTo;
            checkUpTo = NEVER;
            if (fill(upTo)) {
                LOG.info("The event streams are late; reading the log itself");
                distrust();
            } else if (horizon.readable() > upTo) {
                grown();
            }
        }
    }

    /** Reads the log itself until the streams are on time again. */
    void distrust() {
        isStreaming = false;
        checkUpTo = NEVER;
        readOn();
    }

    /** Brings every track up to a position; true when something that should have come did not. */
    private boolean fill(long upTo) {
        boolean isLate = false;
        if (upTo > position) {
            for (Map.Entry<WorkspaceId, Long> head : log.heads(position, upTo).entrySet()) {
                Track track = tracks.find(head.getKey());
                if (track != null && head.getValue() > track.position()) {
                    isLate |= isHeard.test(List.of(head.getKey()));
                    fill(head.getKey(), track, head.getValue());
                }
            }
            position = upTo;
        }
        return isLate;
    }

    private void fill(WorkspaceId workspace, Track track, long upTo) {
        List<LoggedEvent> entries;
        do {
            entries = log.readDecided(workspace, track.position(), upTo, BATCH);
            entries.forEach(track::deliver);
        } while (entries.size() == BATCH);
        track.reach(upTo);
    }
}
