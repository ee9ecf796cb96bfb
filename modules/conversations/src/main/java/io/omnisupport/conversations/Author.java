package io.omnisupport.conversations;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.ActorKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, frozen at that moment.
 *
 * @param publicName what a customer may read; equals {@code name} for customers
 */
public record Author(ActorKind kind, @Nullable UUID id, String name, String publicName) {
    /** Freezes an actor whose name may be shown to everyone. */
    public static Author of(Actor actor) {
        return new Author(actor.kind(), actor.id(), actor.name(), actor.name());
    }
}
