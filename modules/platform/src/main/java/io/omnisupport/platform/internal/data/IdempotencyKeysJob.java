package io.omnisupport.platform.internal.data;

import io.omnisupport.platform.ScheduledJob;
import io.omnisupport.platform.Transactions;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Deletes idempotency keys that nobody can repeat any more. */
@Component
class IdempotencyKeysJob implements ScheduledJob {
    private final JdbcIdempotencyKeys keys;
    private final Transactions transactions;

    IdempotencyKeysJob(JdbcIdempotencyKeys keys, Transactions transactions) {
        this.keys = keys;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "platform.idempotency-keys";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        transactions.system(keys::deleteExpired);
    }
}
