package io.omnisupport.platform.internal.data;

import io.omnisupport.platform.Deadline;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.platform.internal.PlatformProperties;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins each transaction by telling the database whose it is and how long it may take. */
@Component
class BoundTransactions implements Transactions, IndependentTransactions {
    /** Work over all workspaces may be a clean-up of many rows. */
    private static final Duration SYSTEM_STATEMENT_TIMEOUT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate apart;
    private final PlatformProperties properties;
    private final InstantSource clock;

    BoundTransactions(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            PlatformProperties properties,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.writing = new TransactionTemplate(manager);
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
        this.apart = new TransactionTemplate(manager);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public <T> T write(WorkspaceId workspace, Supplier<T> work) {
        return joinOrBegin(writing, workspace.value(), work);
    }

    @Override
    public <T> Outcome<T> decide(WorkspaceId workspace, Supplier<Outcome<T>> work) {
        return WorkspaceScope.current() == null
                ? begin(writing, workspace.value(), work, Outcome.Refused.class::isInstance)
                : joinOrBegin(writing, workspace.value(), work);
    }

    @Override
    public <T> T read(WorkspaceId workspace, Supplier<T> work) {
        return joinOrBegin(reading, workspace.value(), work);
    }

    @Override
    public <T> T system(Supplier<T> work) {
        return joinOrBegin(writing, WorkspaceScope.SYSTEM, work);
    }

    @Override
    public <T> T writeApart(WorkspaceId workspace, Supplier<T> work) {
        return begin(apart, workspace.value(), work);
    }

    @Override
    public void afterCommit(Runnable action) {
        WorkspaceScope running = WorkspaceScope.current();
        if (running == null) {
            throw new IllegalStateException("No transaction is running");
        }
        running.afterCommit(action);
    }

    /** A nested failure dooms the whole transaction, even when the caller catches it. */
    private <T> T joinOrBegin(TransactionTemplate template, UUID workspace, Supplier<T> work) {
        WorkspaceScope outer = WorkspaceScope.current();
        if (outer == null) {
            return begin(template, workspace, work);
        }
        outer.checkJoin(workspace, template.isReadOnly());
        return Objects.requireNonNull(template.execute(status -> work.get()));
    }

    private <T> T begin(TransactionTemplate template, UUID workspace, Supplier<T> work) {
        return begin(template, workspace, work, _ -> false);
    }

    private <T> T begin(
            TransactionTemplate template, UUID workspace, Supplier<T> work, Predicate<T> isVain) {
        var scope = new WorkspaceScope(workspace, template.isReadOnly());
        T result =
                scope.run(() ->
                        Objects.requireNonNull(
                                template.execute(status -> {
                                    announce(scope);
                                    T done = work.get();
                                    if (isVain.test(done)) {
                                        status.setRollbackOnly();
                                    }
                                    return done;
                                })));
        if (!isVain.test(result)) {
            scope.committed();
        }
        return result;
    }

    /**
     * The idle limit ends the transaction of a node that froze in its middle: its locks would stop
     * other nodes, and its age every reader of the event log.
     */
    private void announce(WorkspaceScope scope) {
        Duration statement = statementTimeout(scope);
        jdbc.sql(
                        """
                        select set_config('app.workspace', ?, true), set_config('app.system', ?, true),
                               set_config('statement_timeout', ?, true),
                               set_config('idle_in_transaction_session_timeout', ?, true)\
                        """)
                .params(
                        scope.isSystem() ? "" : scope.workspace().toString(),
                        scope.isSystem() ? "on" : "",
                        statement.toMillis() + "ms",
                        properties.idleTransactionTimeout().toMillis() + "ms")
                .query()
                .singleRow();
    }

    private Duration statementTimeout(WorkspaceScope scope) {
        if (scope.isSystem()) {
            return SYSTEM_STATEMENT_TIMEOUT;
        }
        Deadline deadline = Deadline.current();
        return deadline == null
                ? properties.statementTimeout()
                : deadline.leftOr(properties.statementTimeout(), clock.instant());
    }
}
