package io.omnisupport.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acts, and in which workspace; the first argument of every facade method. */
public sealed interface Actor permits OperatorActor, CustomerActor, SystemActor {
    /** Workspace the act happens in. */
    WorkspaceId workspace();

    /** What sort of actor. */
    ActorKind kind();

    /** Identity of the actor; null for the platform itself. */
    @Nullable UUID id();

    /** Name to freeze beside what was done. */
    String name();
}
