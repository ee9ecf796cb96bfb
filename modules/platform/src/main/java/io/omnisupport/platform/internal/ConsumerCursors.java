package io.omnisupport.platform.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Durable positions of the consumers, each held by one node at a time. */
@Component
class ConsumerCursors {
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsumerCursors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void register(String consumer) {
        jdbc.sql("insert into event_consumer (name) values (?) on conflict do nothing")
                .param(consumer)
                .update();
    }

    /** Takes or keeps the lease; the position, or null while another node holds it. */
    @Nullable Long hold(String consumer, UUID holder, Duration lease) {
        var now = clock.instant();
        return jdbc.sql(
                        """
                        update event_consumer set holder = ?, held_until = ?
                        where name = ? and (holder = ? or held_until < ?)
                        returning sequence\
                        """)
                .params(
                        holder,
                        Timestamp.from(now.plus(lease)),
                        consumer,
                        holder,
                        Timestamp.from(now))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Moves the position; fails when another node took over meanwhile, which undoes the effect. */
    void move(String consumer, UUID holder, long from, long to) {
        int moved =
                jdbc.sql(
                                """
                                update event_consumer set sequence = ?, updated_at = ?
                                where name = ? and holder = ? and sequence = ?\
                                """)
                        .params(to, Timestamp.from(clock.instant()), consumer, holder, from)
                        .update();
        if (moved == 0) {
            throw new LeaseLost(consumer);
        }
    }

    void release(String consumer, UUID holder) {
        jdbc.sql(
                        """
                        update event_consumer set holder = null, held_until = '-infinity'
                        where name = ? and holder = ?\
                        """)
                .params(consumer, holder)
                .update();
    }

    void rewind(String consumer) {
        jdbc.sql(
                        """
                        update event_consumer set sequence = 0, holder = null, held_until = '-infinity'
                        where name = ?\
                        """)
                .param(consumer)
                .update();
    }

    long position(String consumer) {
        return jdbc.sql("select sequence from event_consumer where name = ?")
                .param(consumer)
                .query(Long.class)
                .single();
    }

    void park(String consumer, UUID workspace, long sequence, int attempts, String error) {
        jdbc.sql(
                        """
                        insert into parked_event (workspace_id, consumer, sequence, attempts, error)
                        values (?, ?, ?, ?, ?)
                        on conflict (consumer, sequence) do update
                        set attempts = parked_event.attempts + excluded.attempts, error = excluded.error\
                        """)
                .params(workspace, consumer, sequence, attempts, error)
                .update();
    }

    /** Another node holds the consumer now. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1;

        LeaseLost(String consumer) {
            super(consumer);
        }
    }
}
