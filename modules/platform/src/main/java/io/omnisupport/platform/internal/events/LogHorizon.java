package io.omnisupport.platform.internal.events;

import java.util.ArrayDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How far the event log may be read, so that no entry appears later below what a reader has passed.
 *
 * <p>A writer gets its transaction id first and draws its sequence number after that. So when a
 * reader looks at the last number drawn and then takes a transaction id itself, every number up to
 * that one belongs to a transaction with a smaller id than the reader's. Once the oldest running
 * transaction is younger than that id, all those numbers are decided: committed and visible, or
 * gone. Comparing the ids of the entries themselves would not do: the writer of a smaller number
 * may have the younger id.
 */
@Component
class LogHorizon {
    private final JdbcClient jdbc;
    private final ReentrantLock advancing = new ReentrantLock();
    private final ArrayDeque<Mark> undecided = new ArrayDeque<>();
    private volatile long advances;
    private volatile long readable;
    private volatile boolean waiting;
    private long marked;

    LogHorizon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Position up to which every entry is decided, as last seen by this node. */
    long readable() {
        return readable;
    }

    /** True when numbers were drawn that are not decided yet. */
    boolean isWaiting() {
        return waiting;
    }

    /**
     * The same, looked up now. Inside a transaction it is what was last seen: our own unfinished
     * transaction would hold the horizon back.
     */
    long current() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return readable;
        }
        long arrived = advances;
        advancing.lock();
        try {
            boolean lookedMeanwhile = advances > arrived;
            if (!lookedMeanwhile) {
                advance();
            }
            return readable;
        } finally {
            advancing.unlock();
        }
    }

    private void advance() {
        advances++;
        Mark mark = mark();
        if (mark.drawn() < marked) {
            undecided.clear();
            readable = Math.min(readable, mark.drawn());
        }
        if (mark.taken() != 0) {
            undecided.add(mark);
        }
        marked = mark.drawn();
        if (!undecided.isEmpty()) {
            decide(oldestRunning());
        }
        waiting = !undecided.isEmpty();
    }

    private void decide(long oldestRunning) {
        while (!undecided.isEmpty() && undecided.peek().taken() < oldestRunning) {
            readable = undecided.remove().drawn();
        }
    }

    /** In a transaction of its own, which is over when this returns. */
    private Mark mark() {
        return jdbc.sql("select drawn, taken from event_log_mark(?)")
                .param(marked)
                .query(Mark.class)
                .single();
    }

    private long oldestRunning() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /**
     * @param drawn the last sequence number
     * @param taken a transaction id taken after that; 0 when nothing was drawn since the last mark
     */
    record Mark(long drawn, long taken) {}
}
