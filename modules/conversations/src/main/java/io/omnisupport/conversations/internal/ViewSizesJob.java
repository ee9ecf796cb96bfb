package io.omnisupport.conversations.internal;

import io.omnisupport.platform.ScheduledJob;
import io.omnisupport.platform.Transactions;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps reading the sizes of views cheap. */
@Component
class ViewSizesJob implements ScheduledJob {
    private final ViewSizes sizes;
    private final Transactions transactions;

    ViewSizesJob(ViewSizes sizes, Transactions transactions) {
        this.sizes = sizes;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "conversations.view-sizes";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        transactions.system(sizes::sumUp);
    }
}
