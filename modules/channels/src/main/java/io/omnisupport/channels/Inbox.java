package io.omnisupport.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One connected instance of a channel.
 *
 * @param key public name in hook addresses and the widget's snippet
 * @param version for optimistic changes
 */
public record Inbox(
        InboxId id,
        String name,
        ChannelType channel,
        String key,
        InboxSettings settings,
        Health health,
        boolean isEnabled,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    /**
     * Whether messages flow.
     *
     * @param reason message key for a human; null when ACTIVE
     * @param remedy message key of what to do; null when nothing
     */
    public record Health(
            State state, @Nullable String reason, @Nullable String remedy, Instant checkedAt) {
        /** States of an inbox. */
        public enum State {
            CONNECTING,
            ACTIVE,
            DEGRADED,
            NEEDS_REAUTH,
            DISABLED
        }
    }
}
