package io.omnisupport.platform.internal.events;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Durable positions of the consumers, each held by one node at a time. Leases run by the database's
 * clock: nodes may disagree about the time.
 */
@Component
class ConsumerCursors {
    private final JdbcClient jdbc;

    ConsumerCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void register(String consumer) {
        jdbc.sql("insert into event_consumer (name) values (?) on conflict do nothing")
                .param(consumer)
                .update();
    }

    /** Takes or keeps the lease; the position, or null while another node holds it. */
    @Nullable Long hold(String consumer, UUID holder, Duration lease) {
        return jdbc.sql(
                        """
                        update event_consumer
                        set holder = ?, held_until = clock_timestamp() + ? * interval '1 ms'
                        where name = ? and (holder = ? or held_until < clock_timestamp())
                        returning sequence\
                        """)
                .params(holder, lease.toMillis(), consumer, holder)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Moves the position and keeps the lease; false when the consumer went elsewhere meanwhile. */
    boolean move(String consumer, UUID holder, long from, long to, Duration lease) {
        return jdbc.sql(
                                """
                                update event_consumer
                                set sequence = ?, updated_at = clock_timestamp(),
                                    held_until = clock_timestamp() + ? * interval '1 ms'
                                where name = ? and holder = ? and sequence = ?\
                                """)
                        .params(to, lease.toMillis(), consumer, holder, from)
                        .update()
                == 1;
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

    /** Back to the beginning; whoever is handling an entry now loses its effect. */
    void rewind(String consumer) {
        jdbc.sql(
                        """
                        update event_consumer set sequence = 0, holder = null, held_until = '-infinity'
                        where name = ?\
                        """)
                .param(consumer)
                .update();
    }
}
