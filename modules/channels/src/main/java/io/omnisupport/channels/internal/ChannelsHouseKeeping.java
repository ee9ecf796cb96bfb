package io.omnisupport.channels.internal;

import static io.omnisupport.platform.Sql.at;

import io.omnisupport.platform.ScheduledJob;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the vault's next partitions and forgets buckets that are full anyway. */
@Component
class ChannelsHouseKeeping implements ScheduledJob {
    private static final Duration IDLE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    ChannelsHouseKeeping(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "channels.house-keeping";
    }

    @Override
    public Duration every() {
        return IDLE;
    }

    @Override
    public void run() {
        var idle = at(clock.instant().minus(IDLE));
        transactions.system(() -> {
            jdbc.sql("select create_month_partitions('inbound_event', true)").query().singleRow();
            return jdbc.sql("delete from send_pace where full_at < ? and held_until < ?")
                    .params(idle, idle)
                    .update();
        });
    }
}
