package io.omnisupport.customers.internal;

import io.omnisupport.customers.Customer;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.platform.Choice;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rows of customers in the running transaction's workspace. */
@Component
class CustomerRows {
    private final EntityManager entities;
    private final PersonalFields fields;

    CustomerRows(EntityManager entities, PersonalFields fields) {
        this.entities = entities;
        this.fields = fields;
    }

    void add(CustomerEntity customer) {
        entities.persist(customer);
    }

    CustomerEntity require(CustomerId id) {
        var row = entities.find(CustomerEntity.class, id.value());
        if (row == null) {
            throw new IllegalStateException("no customer " + id.text());
        }
        return row;
    }

    /** The row as it is now, locked until the transaction ends. */
    CustomerEntity lock(CustomerId id) {
        var row = require(id);
        entities.flush();
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    List<CustomerEntity> find(Collection<CustomerId> ids) {
        return entities.createQuery(
                        "from CustomerEntity c where c.id in :ids", CustomerEntity.class)
                .setParameter("ids", ids.stream().map(CustomerId::value).toList())
                .getResultList();
    }

    /** Up to one row more than asked for, in the direction of the request. */
    List<CustomerEntity> page(Choice<Customer.Stage> stages, boolean descending, PageRequest page) {
        var from = page.from();
        boolean ascends = descending != page.forward();
        var conditions = conditions(stages);
        if (from != null) {
            conditions.add("(c.createdAt, c.id) " + (ascends ? ">" : "<") + " (:at, :id)");
        }
        var query =
                entities.createQuery(
                        "from CustomerEntity c"
                                + where(conditions)
                                + " order by c.createdAt %1$s, c.id %1$s"
                                        .formatted(ascends ? "asc" : "desc"),
                        CustomerEntity.class);
        bind(query, stages);
        if (from != null) {
            query.setParameter("at", Instant.parse(from.get(0)));
            query.setParameter("id", UUID.fromString(from.get(1)));
        }
        return query.setMaxResults(page.size() + 1).getResultList();
    }

    /** Matching customers, but never more than so many. */
    int countUpTo(Choice<Customer.Stage> stages, int most) {
        var query =
                entities.createQuery(
                        "select count(*) from (select c.id as id from CustomerEntity c"
                                + where(conditions(stages))
                                + " order by c.id limit "
                                + most
                                + ") counted",
                        Long.class);
        bind(query, stages);
        return query.getSingleResult().intValue();
    }

    private static List<String> conditions(Choice<Customer.Stage> stages) {
        var conditions = new ArrayList<String>();
        if (stages.in() != null) {
            conditions.add("c.stage in :stages");
        }
        if (stages.notIn() != null) {
            conditions.add("c.stage not in :others");
        }
        return conditions;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void bind(Query query, Choice<Customer.Stage> stages) {
        if (stages.in() != null) {
            query.setParameter("stages", stages.in());
        }
        if (stages.notIn() != null) {
            query.setParameter("others", stages.notIn());
        }
    }

    Customer view(WorkspaceId workspace, CustomerEntity row) {
        return row.view(
                fields.openIfAny(workspace, PersonalFields.Field.PHONE, row.phoneCipher()),
                fields.openIfAny(workspace, PersonalFields.Field.EMAIL, row.emailCipher()));
    }
}
