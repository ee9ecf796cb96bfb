package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.EventConsumers.Parked;
import io.omnisupport.platform.LoggedEvent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries that a consumer could not handle. */
@Component
class ParkedEvents {
    private final JdbcClient jdbc;

    ParkedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void park(String consumer, LoggedEvent entry, int attempts, Throwable failure) {
        jdbc.sql(
                        """
                        insert into parked_event (workspace_id, consumer, sequence, attempts, error)
                        values (?, ?, ?, ?, ?)
                        on conflict (consumer, sequence) do update
                        set attempts = parked_event.attempts + excluded.attempts, error = excluded.error\
                        """)
                .params(
                        entry.workspace().value(),
                        consumer,
                        entry.sequence(),
                        attempts,
                        failure.getClass().getSimpleName())
                .update();
    }

    /** True when it was there; a concurrent taker waits and finds nothing. */
    boolean take(String consumer, long sequence) {
        return jdbc.sql("delete from parked_event where consumer = ? and sequence = ?")
                        .params(consumer, sequence)
                        .update()
                == 1;
    }

    void forget(String consumer) {
        jdbc.sql("delete from parked_event where consumer = ?").param(consumer).update();
    }

    List<Parked> list() {
        return jdbc.sql(
                        """
                        select consumer, sequence, attempts, error from parked_event
                        order by sequence limit 1000\
                        """)
                .query(Parked.class)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from parked_event").query(Long.class).single();
    }
}
