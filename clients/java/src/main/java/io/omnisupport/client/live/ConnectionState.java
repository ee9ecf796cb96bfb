package io.omnisupport.client.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the line of the streams is doing. */
public sealed interface ConnectionState {
    /** No stream is open. */
    record Idle() implements ConnectionState {}

    /** The first try is under way. */
    record Connecting() implements ConnectionState {}

    /** Streams run. */
    record Live() implements ConnectionState {}

    /**
     * A stream broke.
     *
     * @param since when
     * @param nextTryAt when it is tried again; null while it is
     */
    record Reconnecting(Instant since, @Nullable Instant nextTryAt) implements ConnectionState {}
}
