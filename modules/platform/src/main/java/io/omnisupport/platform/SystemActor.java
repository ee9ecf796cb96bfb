package io.omnisupport.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platform itself: a worker, a timer, a start-up.
 *
 * @param name what does it, for example {@code delivery-worker}
 */
public record SystemActor(WorkspaceId workspace, String name) implements Actor {
    @Override
    public ActorKind kind() {
        return ActorKind.SYSTEM;
    }

    @Override
    public @Nullable UUID id() {
        return null;
    }
}
