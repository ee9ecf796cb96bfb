package io.omnisupport.client.live;

import java.time.Duration;

/**
 * Signs of life over the socket.
 *
 * @param every time between them
 * @param within how long to wait for the answer to each
 */
public record Heartbeat(Duration every, Duration within) {
    /** Notices a dead line within 17 seconds. */
    public static final Heartbeat USUAL =
            new Heartbeat(Duration.ofSeconds(12), Duration.ofSeconds(5));
}
