package io.omnisupport.platform.internal;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Workspace of the running transaction on this thread, for Hibernate and for nested calls. */
@Component
class WorkspaceBinding implements CurrentTenantIdentifierResolver<UUID> {
    /** Stands for work over all workspaces; no row has it. */
    static final UUID SYSTEM = new UUID(0, 0);

    private final ThreadLocal<@Nullable UUID> bound = new ThreadLocal<>();

    @Nullable UUID current() {
        return bound.get();
    }

    void bind(@Nullable UUID workspace) {
        if (workspace == null) {
            bound.remove();
        } else {
            bound.set(workspace);
        }
    }

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        UUID workspace = bound.get();
        return workspace == null ? SYSTEM : workspace;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
