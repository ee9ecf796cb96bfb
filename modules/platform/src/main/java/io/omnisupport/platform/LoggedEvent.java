package io.omnisupport.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the event log.
 *
 * @param sequence position; grows over all workspaces, with gaps
 * @param type name of the event's record
 * @param subject the object it is about
 * @param payload the event's components by name
 */
public record LoggedEvent(
        WorkspaceId workspace,
        long sequence,
        String type,
        UUID subject,
        ActorKind actorKind,
        @Nullable UUID actorId,
        JsonNode payload,
        Instant at) {
    /** A component that holds an id. */
    public UUID uuid(String component) {
        return UUID.fromString(payload.get(component).asString());
    }

    /** True for events of this record type. */
    public boolean is(Class<? extends DomainEvent> event) {
        return type.equals(event.getSimpleName());
    }
}
