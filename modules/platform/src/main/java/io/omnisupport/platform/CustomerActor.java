package io.omnisupport.platform;

import java.util.UUID;

/**
 * A customer, known by one channel identity of one inbox.
 *
 * @param id the customer
 * @param identity the channel identity that speaks
 * @param inbox the inbox it speaks through
 */
public record CustomerActor(WorkspaceId workspace, UUID id, String name, UUID identity, UUID inbox)
        implements Actor {
    @Override
    public ActorKind kind() {
        return ActorKind.CUSTOMER;
    }
}
