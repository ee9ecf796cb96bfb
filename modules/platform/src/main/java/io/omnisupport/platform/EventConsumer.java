package io.omnisupport.platform;

/**
 * Reacts to the event log: a bean with a durable cursor of its own, run by one node of the cluster
 * at a time, in order, at least once. An entry that keeps failing is parked and shown; the rest
 * goes on.
 */
public interface EventConsumer {
    /** Stable name of the cursor, for example {@code channels.presence}. */
    String name();

    /** False for entries that need no handling; they cost no transaction. */
    boolean accepts(LoggedEvent event);

    /** Handles one entry inside a transaction of its workspace; must be idempotent. */
    void handle(LoggedEvent event);
}
