package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.Transactions;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consumer's position as one node holds it. The lease only spares two nodes the same work; that
 * each entry takes effect once rests on {@link #store}, which commits together with the effect and
 * fails when the stored position is not the expected one. Used by one thread.
 */
class LeasedCursor {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final String name;
    private final ConsumerCursors rows;
    private final Transactions transactions;
    private final Duration lease;
    private final UUID holder = UUID.randomUUID();
    private boolean registered;
    private @Nullable Long position;
    private long askAgain = System.nanoTime();

    LeasedCursor(String name, ConsumerCursors rows, Transactions transactions, Duration lease) {
        this.name = name;
        this.rows = rows;
        this.transactions = transactions;
        this.lease = lease;
    }

    String name() {
        return name;
    }

    /** How long to sleep at most before asking again whether there is something to do. */
    Duration patience() {
        Duration third = lease.dividedBy(3);
        return third.compareTo(LONGEST_WAIT) < 0 ? third : LONGEST_WAIT;
    }

    /** Where this node stands, or null while another one holds the consumer. */
    @Nullable Long position() {
        if (System.nanoTime() - askAgain >= 0) {
            askAgain = System.nanoTime() + patience().toNanos();
            position = transactions.system(this::hold).sequence();
            registered = true;
        }
        return position;
    }

    private Held hold() {
        if (!registered) {
            rows.register(name);
        }
        return new Held(rows.hold(name, holder, lease));
    }

    /** Before something that may take long. */
    void renew() {
        if (!transactions.system(this::hold).equals(new Held(position))) {
            throw new LeaseLost(name);
        }
    }

    /** Inside the transaction of the effect: moves on, or undoes everything. */
    void store(long to) {
        Long from = position;
        if (from == null || !rows.move(name, holder, from, to, lease)) {
            throw new LeaseLost(name);
        }
    }

    /** After that transaction. */
    void reached(long to) {
        position = to;
    }

    void skipTo(long to) {
        transactions.system(() -> store(to));
        reached(to);
    }

    /** Looks the position up again before going on. */
    void doubt() {
        position = null;
        askAgain = System.nanoTime();
    }

    void release() {
        transactions.system(() -> rows.release(name, holder));
    }

    private record Held(@Nullable Long sequence) {}

    /** Another node holds the consumer now, or somebody sent it back. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        LeaseLost(String consumer) {
            super(consumer);
        }
    }
}
