package io.omnisupport.platform;

import java.util.function.Supplier;

/**
 * The one place where transactions begin. Each binds its workspace for row-level security and for
 * Hibernate's tenant; a nested call joins the running transaction and must name the same workspace.
 */
public interface Transactions {
    /** Runs work that may write; any exception rolls everything back. */
    <T> T write(WorkspaceId workspace, Supplier<T> work);

    /** Runs work that may write and returns nothing. */
    default void write(WorkspaceId workspace, Runnable work) {
        write(
                workspace,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    /**
     * Runs work that may be refused: a refusal rolls back what was written before it. Inside a
     * running transaction the outermost call decides.
     */
    <T> Outcome<T> decide(WorkspaceId workspace, Supplier<Outcome<T>> work);

    /** Runs work that only reads. */
    <T> T read(WorkspaceId workspace, Supplier<T> work);

    /**
     * Runs work over the queue tables of all workspaces (event log, raw events, deliveries, sign-in
     * look-up). Tables without a system policy look empty here.
     */
    <T> T system(Supplier<T> work);

    /** Same, and returns nothing. */
    default void system(Runnable work) {
        system(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Runs something once the running transaction has committed; never when it rolls back. It runs
     * outside of the transaction, may begin another one, and its failure is only logged.
     */
    void afterCommit(Runnable action);
}
