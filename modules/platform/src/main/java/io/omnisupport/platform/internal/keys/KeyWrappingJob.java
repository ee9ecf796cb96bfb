package io.omnisupport.platform.internal.keys;

import io.omnisupport.platform.ScheduledJob;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** After a change of the master key: frees the former one, so that it can be forgotten. */
@Component
class KeyWrappingJob implements ScheduledJob {
    private static final Logger LOG = LoggerFactory.getLogger(KeyWrappingJob.class);
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final WorkspaceKeys keys;
    private final KeyWrapping wrapping;

    KeyWrappingJob(
            JdbcClient jdbc, Transactions transactions, WorkspaceKeys keys, KeyWrapping wrapping) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keys = keys;
        this.wrapping = wrapping;
    }

    @Override
    public String name() {
        return "platform.key-wrapping";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        transactions.system(this::wrappedByFormer).stream()
                .map(WorkspaceId::new)
                .forEach(this::rewrap);
    }

    /** Keys that can't be opened don't keep the others from being wrapped. */
    private void rewrap(WorkspaceId workspace) {
        try {
            keys.rewrap(workspace);
        } catch (IllegalStateException unopened) {
            LOG.error("The keys of {} stay as they are", workspace.text(), unopened);
        }
    }

    private List<UUID> wrappedByFormer() {
        return jdbc.sql("select workspace_id from workspace_key where wrapped_by <> ? limit ?")
                .params(wrapping.id(), BATCH)
                .query(UUID.class)
                .list();
    }
}
