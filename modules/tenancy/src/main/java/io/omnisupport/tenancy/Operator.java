package io.omnisupport.tenancy;

import java.time.Instant;

/**
 * A human who works in a workspace.
 *
 * @param name full name, for colleagues
 * @param publicName what customers see
 */
public record Operator(
        OperatorId id,
        String name,
        String publicName,
        String email,
        Role role,
        State state,
        Instant createdAt,
        Instant updatedAt) {
    /** Whether the operator may sign in. */
    public enum State {
        ACTIVE,
        DEACTIVATED
    }
}
