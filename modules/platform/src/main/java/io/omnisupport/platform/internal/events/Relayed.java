package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.LoggedEvent;

/**
 * An entry as it travels through a stream.
 *
 * @param before position of the workspace's entry before it, by which a reader sees a gap; 0 for
 *     the first
 */
record Relayed(LoggedEvent entry, long before) {
    long sequence() {
        return entry.sequence();
    }
}
