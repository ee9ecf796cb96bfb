package io.omnisupport.platform.internal;

import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins each transaction by telling the database whose it is. */
@Component
class BoundTransactions implements Transactions {
    private final WorkspaceBinding binding;
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final String statementTimeout;

    BoundTransactions(
            WorkspaceBinding binding,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            PlatformProperties properties) {
        this.binding = binding;
        this.jdbc = jdbc;
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.statementTimeout = properties.statementTimeout().toMillis() + "ms";
    }

    @Override
    public <T> T write(WorkspaceId workspace, Supplier<T> work) {
        return run(writing, workspace.value(), work);
    }

    @Override
    public <T> T read(WorkspaceId workspace, Supplier<T> work) {
        return run(reading, workspace.value(), work);
    }

    @Override
    public <T> T system(Supplier<T> work) {
        return run(writing, WorkspaceBinding.SYSTEM, work);
    }

    @Override
    public void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        action.run();
                    }
                });
    }

    private <T> T run(TransactionTemplate template, UUID workspace, Supplier<T> work) {
        @Nullable UUID outer = binding.current();
        if (outer != null) {
            if (!outer.equals(workspace)) {
                throw new IllegalStateException("A transaction of another workspace is running");
            }
            return work.get();
        }
        binding.bind(workspace);
        try {
            return Objects.requireNonNull(
                    template.execute(status -> {
                        announce(workspace);
                        return work.get();
                    }));
        } finally {
            binding.bind(null);
        }
    }

    private void announce(UUID workspace) {
        boolean system = workspace.equals(WorkspaceBinding.SYSTEM);
        jdbc.sql(
                        """
                        select set_config('app.workspace', ?, true), set_config('app.system', ?, true),
                               set_config('statement_timeout', ?, true)\
                        """)
                .params(system ? "" : workspace.toString(), system ? "on" : "", statementTimeout)
                .query()
                .singleRow();
    }
}
