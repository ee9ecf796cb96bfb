package io.omnisupport.platform.internal;

import io.omnisupport.platform.ScheduledJob;
import io.omnisupport.platform.Transactions;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the event log's next partitions and forgets old idempotency keys. */
@Component
class HouseKeeping implements ScheduledJob {
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    HouseKeeping(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "platform.house-keeping";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        transactions.system(() -> {
            jdbc.sql("select create_month_partitions('event_log', true)").query().singleRow();
            return jdbc.sql("delete from idempotency_key where created_at < ?")
                    .param(Timestamp.from(clock.instant().minus(JdbcIdempotencyKeys.RETENTION)))
                    .update();
        });
    }
}
