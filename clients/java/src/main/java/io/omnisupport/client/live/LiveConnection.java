package io.omnisupport.client.live;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The line that all streams of a client share. */
public interface LiveConnection {
    /** How it is doing. */
    ConnectionState state();

    /**
     * Tells every change until the result is run; the listener must not wait for anything.
     *
     * @return ends it
     */
    Runnable onChange(Consumer<ConnectionState> listener);

    /** When the last event came; empty before the first. */
    Optional<Instant> lastEventAt();

    /** Tries now instead of when the pause is over. */
    void retryNow();
}
