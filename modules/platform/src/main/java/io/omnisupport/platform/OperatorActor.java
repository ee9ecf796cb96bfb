package io.omnisupport.platform;

import java.util.Set;
import java.util.UUID;

/** A signed-in operator with the scopes in force. */
public record OperatorActor(WorkspaceId workspace, UUID id, String name, Set<Scope> scopes)
        implements Actor {
    public OperatorActor {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public ActorKind kind() {
        return ActorKind.OPERATOR;
    }
}
