package io.omnisupport.channels;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Raw event of a provider and what became of it.
 *
 * @param stateReason why IGNORED or FAILED, for a human
 * @param body as stored: secrets removed, card numbers masked
 * @param results messages it made or changed
 */
public record InboundEvent(
        InboundEventId id,
        InboxId inbox,
        String externalId,
        State state,
        @Nullable String stateReason,
        int attemptCount,
        String body,
        List<UUID> results,
        Instant createdAt,
        Instant updatedAt) {
    public InboundEvent {
        results = List.copyOf(results);
    }

    /** Where it stands. */
    public enum State {
        RECEIVED,
        APPLIED,
        IGNORED,
        FAILED
    }
}
