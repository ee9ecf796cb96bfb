package io.omnisupport.platform;

import java.util.function.Consumer;

/** Ephemeral signals between nodes, such as typing: at most once, stored nowhere. */
public interface Signals {
    /** Sends to every node that listens to the workspace; silently lost without Redis. */
    void send(WorkspaceId workspace, String message);

    /** True while other nodes can be reached, which Redis does for us. */
    boolean isHeardByOthers();

    /** Listens until closed. */
    AutoCloseable listen(WorkspaceId workspace, Consumer<String> listener);
}
