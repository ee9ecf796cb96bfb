package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.BuiltInView;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationFilter;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.ConversationOrder;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.TypedId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keyset pages over conversations: each reads one index from where the last page ended. */
@Component
class ConversationPages {
    private final EntityManager entities;

    ConversationPages(EntityManager entities) {
        this.entities = entities;
    }

    Page<Conversation> page(
            Actor actor, ConversationFilter filter, ConversationOrder order, PageRequest page) {
        var sort = Sort.of(order, filter);
        var condition = condition(actor, filter);
        String sql =
                "select c.* from conversation c where "
                        + condition.sql()
                        + sort.continued(page)
                        + sort.orderBy(page)
                        + " limit "
                        + (page.size() + 1);
        Query query = entities.createNativeQuery(sql, ConversationEntity.class);
        condition.parameters().forEach(query::setParameter);
        sort.bind(query, page);
        List<Conversation> read =
                ConversationRows.list(query).stream().map(ConversationEntity::view).toList();
        return Page.of(page, read, sort::key);
    }

    /** Matching conversations, but never more than so many. */
    int countUpTo(Actor actor, ConversationFilter filter, int most) {
        var condition = condition(actor, filter);
        var query =
                entities.createNativeQuery(
                        "select count(*) from (select 1 from conversation c where "
                                + condition.sql()
                                + " limit "
                                + most
                                + ") counted",
                        Integer.class);
        condition.parameters().forEach(query::setParameter);
        return (Integer) query.getSingleResult();
    }

    List<ConversationId> matching(
            Actor actor, ConversationFilter filter, Collection<ConversationId> ids) {
        var condition = condition(actor, filter);
        Query query =
                entities.createNativeQuery(
                        "select c.id from conversation c where c.id in (:among) and "
                                + condition.sql(),
                        UUID.class);
        condition.parameters().forEach(query::setParameter);
        query.setParameter("among", ids.stream().map(ConversationId::value).toList());
        return uuids(query).stream().map(ConversationId::new).toList();
    }

    /** One page of each customer in one statement. */
    Map<CustomerId, Page<Conversation>> ofCustomers(
            Actor actor, Collection<CustomerId> customers, PageRequest page) {
        var sort = Sort.of(ConversationOrder.NEWEST_ACTIVITY, ConversationFilter.ALL);
        var reach = Reach.of(actor);
        String sql =
                "select c.* from unnest(cast(:customers as uuid[])) who(id)"
                        + " cross join lateral (select c.* from conversation c where "
                        + reach.sql()
                        + " and c.customer_id = who.id"
                        + sort.continued(page)
                        + sort.orderBy(page)
                        + " limit "
                        + (page.size() + 1)
                        + ") c";
        Query query = entities.createNativeQuery(sql, ConversationEntity.class);
        reach.parameters().forEach(query::setParameter);
        sort.bind(query, page);
        query.setParameter(
                "customers", customers.stream().map(TypedId::value).toArray(UUID[]::new));
        var read = new HashMap<CustomerId, List<Conversation>>();
        for (ConversationEntity row : ConversationRows.list(query)) {
            Conversation conversation = row.view();
            read.computeIfAbsent(conversation.customer(), _ -> new ArrayList<>()).add(conversation);
        }
        var pages = new HashMap<CustomerId, Page<Conversation>>();
        for (CustomerId customer : customers) {
            pages.put(customer, Page.of(page, read.getOrDefault(customer, List.of()), sort::key));
        }
        return pages;
    }

    Map<CustomerId, Integer> countsOfCustomers(Actor actor, Collection<CustomerId> customers) {
        Reach reach = Reach.of(actor);
        Query query =
                entities.createNativeQuery(
                        "select c.customer_id, cast(count(*) as int) from conversation c where "
                                + reach.sql()
                                + " and c.customer_id in (:customers) group by c.customer_id",
                        Object[].class);
        reach.parameters().forEach(query::setParameter);
        query.setParameter("customers", customers.stream().map(TypedId::value).toList());
        var counts = new HashMap<CustomerId, Integer>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            counts.put(new CustomerId((UUID) columns[0]), (Integer) columns[1]);
        }
        return counts;
    }

    private static Reach condition(Actor actor, ConversationFilter filter) {
        Reach reach = Reach.of(actor);
        var narrowed = new FilterSql(actor);
        String sql = reach.sql() + " and " + narrowed.of(filter);
        var parameters = new HashMap<>(narrowed.parameters());
        parameters.putAll(reach.parameters());
        return new Reach(sql, parameters);
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> uuids(Query query) {
        return query.getResultList();
    }

    /**
     * Order of a list.
     *
     * @param column what the rows are sorted by, then by id
     */
    private record Sort(String column, boolean descending, ConversationOrder.Field field) {
        static Sort of(ConversationOrder order, ConversationFilter filter) {
            String column =
                    switch (order.field()) {
                        case LAST_ACTIVITY_AT -> "c.last_activity_at";
                        case CREATED_AT -> "c.created_at";
                        case WAITING_SINCE -> waiting(order, filter);
                    };
            return new Sort(column, order.descending(), order.field());
        }

        /** Those nobody waits for come last either way. */
        private static String waiting(ConversationOrder order, ConversationFilter filter) {
            boolean isNarrowed =
                    filter.view() == BuiltInView.WAITING || Boolean.TRUE.equals(filter.isWaiting());
            String never = order.descending() ? "-infinity" : "infinity";
            return isNarrowed
                    ? "c.waiting_since"
                    : "coalesce(c.waiting_since, cast('" + never + "' as timestamptz))";
        }

        String continued(PageRequest page) {
            return page.from() == null
                    ? ""
                    : " and (%s, c.id) %s (cast(:key as timestamptz), :keyId)"
                            .formatted(column, ascends(page) ? ">" : "<");
        }

        String orderBy(PageRequest page) {
            String direction = ascends(page) ? "asc" : "desc";
            return " order by %s %2$s, c.id %2$s".formatted(column, direction);
        }

        void bind(Query query, PageRequest page) {
            var from = page.from();
            if (from != null) {
                query.setParameter("key", from.get(0));
                query.setParameter("keyId", UUID.fromString(from.get(1)));
            }
        }

        List<String> key(Conversation conversation) {
            Instant at =
                    switch (field) {
                        case LAST_ACTIVITY_AT -> conversation.lastActivityAt();
                        case CREATED_AT -> conversation.createdAt();
                        case WAITING_SINCE -> conversation.waitingSince();
                    };
            String never = descending ? "-infinity" : "infinity";
            return List.of(
                    at == null ? never : at.toString(), conversation.id().value().toString());
        }

        private boolean ascends(PageRequest page) {
            return descending != page.forward();
        }
    }
}
