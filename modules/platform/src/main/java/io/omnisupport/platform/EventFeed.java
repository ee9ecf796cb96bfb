package io.omnisupport.platform;

import java.util.function.Consumer;

/** Live entries of the event log on this node, relayed through Redis and, without it, read back. */
public interface EventFeed {
    /**
     * Calls the listener for each entry of the workspace that becomes readable from now on, in
     * order, on one thread. The listener must return quickly; closing stops it.
     */
    Following follow(WorkspaceId workspace, Consumer<LoggedEvent> listener);

    /** A running follow. */
    interface Following extends AutoCloseable {
        /** Position from which on the listener is sure to see every entry. */
        long since();

        @Override
        void close();
    }
}
