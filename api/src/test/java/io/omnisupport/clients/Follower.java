package io.omnisupport.clients;

import java.util.Map;

/** An SDK that follows the inbox and reduces its events to a state. */
interface Follower extends AutoCloseable {
    /** Conversations by id, as they are to the best of its knowledge. */
    Map<String, Talk> talks();

    /** True: it has its first state, and everything from now on must reach it as an event. */
    boolean isReady();

    @Override
    void close();
}
