package io.omnisupport.platform.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one transaction is bound to, from its begin to its end, on the thread that runs it. */
final class WorkspaceScope {
    /** Stands for work over all workspaces; no row has it. */
    static final UUID SYSTEM = new UUID(-1, -1);

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceScope.class);
    private static final ScopedValue<WorkspaceScope> CURRENT = ScopedValue.newInstance();

    private final UUID workspace;
    private final boolean readOnly;
    private final List<Runnable> afterCommit = new ArrayList<>();

    WorkspaceScope(UUID workspace, boolean readOnly) {
        this.workspace = workspace;
        this.readOnly = readOnly;
    }

    /** The running one; null outside of transactions. */
    static @Nullable WorkspaceScope current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    <T> T run(ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    UUID workspace() {
        return workspace;
    }

    boolean isSystem() {
        return workspace.equals(SYSTEM);
    }

    /** Refuses what could not be true inside the running transaction. */
    void checkJoin(UUID wanted, boolean reading) {
        if (!workspace.equals(wanted)) {
            throw new IllegalStateException("A transaction of another workspace is running");
        }
        if (readOnly && !reading) {
            throw new IllegalStateException("The running transaction only reads");
        }
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Runs outside of the scope, so that an action may begin a transaction of its own. */
    void committed() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException failure) {
                LOG.error("The transaction is committed, but what follows it failed", failure);
            }
        }
    }
}
