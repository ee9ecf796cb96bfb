package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies entries to the streams. It never waits for Redis to come back: readers see what is missing
 * and take it from the database, and a stream that is up to date is worth more than a whole one.
 */
class RelayStep implements CursorLoop.Step {
    private static final Logger LOG = LoggerFactory.getLogger(RelayStep.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final LeasedCursor cursor;
    private final JdbcEventLog log;
    private final LogHorizon horizon;
    private final WorkspaceStreams streams;
    private final Map<WorkspaceId, Long> last = new HashMap<>();
    private long reached = -1;
    private boolean isAway;
    private long askAgain;

    RelayStep(LeasedCursor cursor, JdbcEventLog log, LogHorizon horizon, WorkspaceStreams streams) {
        this.cursor = cursor;
        this.log = log;
        this.horizon = horizon;
        this.streams = streams;
    }

    @Override
    public void take(long after, List<LoggedEvent> entries, BooleanSupplier running) {
        long oldest = horizon.readable() - WorkspaceStreams.KEPT;
        if (entries.getLast().sequence() <= oldest) {
            cursor.skipTo(oldest);
            return;
        }
        if (after != reached) {
            last.clear();
        }
        var relayed = new ArrayList<Relayed>(entries.size());
        for (LoggedEvent entry : entries) {
            Long before = last.put(entry.workspace(), entry.sequence());
            relayed.add(
                    new Relayed(
                            entry,
                            before != null
                                    ? before
                                    : log.lastBefore(entry.workspace(), entry.sequence())));
        }
        append(relayed);
        reached = entries.getLast().sequence();
        cursor.skipTo(reached);
    }

    private void append(List<Relayed> entries) {
        if (isAway && System.nanoTime() - askAgain < 0) {
            return;
        }
        try {
            streams.append(entries);
            if (isAway) {
                LOG.info("Redis is back; the event log flows through it again");
            }
            isAway = false;
        } catch (RuntimeException away) {
            if (!isAway) {
                LOG.warn("Redis takes no entries of the event log: {}", away.getMessage());
            }
            isAway = true;
            askAgain = System.nanoTime() + PAUSE_NANOS;
        }
    }
}
