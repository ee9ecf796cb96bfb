package io.omnisupport.tenancy.internal;

import io.omnisupport.tenancy.SessionId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of sessions in the running transaction's workspace. */
@Component
class SessionRows {
    private final EntityManager entities;

    SessionRows(EntityManager entities) {
        this.entities = entities;
    }

    void add(SessionEntity session) {
        entities.persist(session);
    }

    @Nullable SessionEntity find(SessionId id) {
        return entities.find(SessionEntity.class, id.value());
    }

    /** Waits for others who change it. */
    @Nullable SessionEntity lock(SessionId id) {
        return entities.find(SessionEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
