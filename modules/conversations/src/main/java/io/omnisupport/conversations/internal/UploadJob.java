package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.internal.UploadRows.Forgotten;
import io.omnisupport.platform.FileStore;
import io.omnisupport.platform.ScheduledJob;
import io.omnisupport.platform.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deletes files that were announced and never came, were refused, or were never sent. */
@Component
class UploadJob implements ScheduledJob {
    private static final int BATCH = 200;

    private final UploadRows rows;
    private final FileStore store;
    private final Transactions transactions;
    private final Clock clock;

    UploadJob(UploadRows rows, FileStore store, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "conversations.uploads";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        List<Forgotten> forgotten;
        do {
            Instant now = clock.instant();
            forgotten = transactions.system(() -> rows.expired(now, BATCH));
            forgotten.forEach(one -> delete(one, now));
        } while (forgotten.size() == BATCH);
    }

    /** Row and bytes go together: what the store keeps is tried again next time. */
    private void delete(Forgotten one, Instant now) {
        transactions.write(
                one.workspace(),
                () ->
                        rows.delete(one.attachment(), now)
                                .filter(key -> !key.isEmpty())
                                .ifPresent(this::delete));
    }

    private void delete(String key) {
        try {
            store.delete(key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
