package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.PageRequest;
import io.omnisupport.tenancy.OperatorId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of operators in the running transaction's workspace. */
@Component
class OperatorRows {
    private final EntityManager entities;

    OperatorRows(EntityManager entities) {
        this.entities = entities;
    }

    void add(OperatorEntity operator) {
        entities.persist(operator);
    }

    @Nullable OperatorEntity find(OperatorId id) {
        return entities.find(OperatorEntity.class, id.value());
    }

    List<OperatorEntity> find(Collection<OperatorId> ids) {
        return entities.createQuery(
                        "from OperatorEntity o where o.id in :ids", OperatorEntity.class)
                .setParameter("ids", ids.stream().map(OperatorId::value).toList())
                .getResultList();
    }

    int count() {
        return entities.createQuery("select count(o) from OperatorEntity o", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** Up to one row more than asked for, in the direction of the request. */
    List<OperatorEntity> page(PageRequest page) {
        var from = page.from();
        var order = page.forward() ? "asc" : "desc";
        var query =
                entities.createQuery(
                        "from OperatorEntity o where "
                                + after(page)
                                + " order by o.name %1$s, o.id %1$s".formatted(order),
                        OperatorEntity.class);
        if (from != null) {
            query.setParameter("name", from.get(0));
            query.setParameter("id", UUID.fromString(from.get(1)));
        }
        return query.setMaxResults(page.size() + 1).getResultList();
    }

    private static String after(PageRequest page) {
        if (page.from() == null) {
            return "true";
        }
        return page.forward() ? "(o.name, o.id) > (:name, :id)" : "(o.name, o.id) < (:name, :id)";
    }
}
