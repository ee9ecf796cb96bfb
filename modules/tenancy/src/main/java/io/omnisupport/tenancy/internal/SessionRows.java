package io.omnisupport.tenancy.internal;

import io.omnisupport.tenancy.SessionId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
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

    /** All of an operator, in one order, so that two callers never wait for each other. */
    List<SessionEntity> lockOf(@Nullable UUID operator) {
        return entities.createQuery(
                        "from SessionEntity s where s.operatorId = :operator order by s.id",
                        SessionEntity.class)
                .setParameter("operator", operator)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
