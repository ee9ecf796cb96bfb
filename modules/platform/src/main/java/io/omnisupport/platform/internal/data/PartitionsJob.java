package io.omnisupport.platform.internal.data;

import io.omnisupport.platform.ScheduledJob;
import io.omnisupport.platform.Transactions;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the coming months' partitions of every table that is partitioned by time. */
@Component
class PartitionsJob implements ScheduledJob {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    PartitionsJob(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "platform.partitions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        transactions.system(() -> jdbc.sql("select create_due_partitions()").query().singleRow());
    }
}
