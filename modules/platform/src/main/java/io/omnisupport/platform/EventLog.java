package io.omnisupport.platform;

import java.util.List;

/**
 * The append-only log of everything that happened: outbox, resume log of streams and input of every
 * consumer. Readers never see an entry before all smaller ones are decided.
 */
public interface EventLog {
    /**
     * Appends in the running transaction; the entry exists exactly when the transaction commits.
     */
    void append(Actor actor, DomainEvent event);

    /** Entries of a workspace after a position, oldest first, at most {@code limit}. */
    List<LoggedEvent> readAfter(WorkspaceId workspace, long sequence, int limit);

    /** Position of the newest readable entry over all workspaces; 0 when there is none. */
    long head();

    /** Position before the oldest entry still kept; resuming from less needs a resync. */
    long horizon();
}
