package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.BuiltInView;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.Actor;
import io.omnisupport.tenancy.OperatorId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of conversations in the running transaction's workspace. */
@Component
class ConversationRows {
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ViewSizes sizes;
    private final Snoozes snoozes;

    ConversationRows(EntityManager entities, JdbcClient jdbc, ViewSizes sizes, Snoozes snoozes) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.sizes = sizes;
        this.snoozes = snoozes;
    }

    /** Changes a locked row and keeps the sizes of views and the alarm clock in step. */
    <T> T changing(Actor actor, ConversationEntity row, Supplier<T> change) {
        Set<String> before = ViewSizes.buckets(row);
        Instant until = row.standing().snoozedUntil();
        T result = change.get();
        sizes.moved(actor.workspace(), before, ViewSizes.buckets(row));
        snoozes.moved(actor.workspace(), row.id(), until, row.standing().snoozedUntil());
        return result;
    }

    void add(Actor actor, ConversationEntity row) {
        entities.persist(row);
        sizes.moved(actor.workspace(), Set.of(), ViewSizes.buckets(row));
    }

    /** The row within reach, locked until the transaction ends; null when there is none. */
    @Nullable ConversationEntity lock(Actor actor, ConversationId id) {
        return find(actor, "c.id = :id for update", List.of(id)).stream().findFirst().orElse(null);
    }

    /** The row within reach, as it is; null when there is none. */
    @Nullable ConversationEntity find(Actor actor, ConversationId id) {
        return find(actor, List.of(id)).stream().findFirst().orElse(null);
    }

    /** Locks one that is known to be there. */
    ConversationEntity require(Actor actor, ConversationId id) {
        return Objects.requireNonNull(lock(actor, id));
    }

    List<ConversationEntity> find(Actor actor, Collection<ConversationId> ids) {
        return find(actor, "c.id in (:id)", ids);
    }

    private List<ConversationEntity> find(
            Actor actor, String condition, Collection<ConversationId> ids) {
        Reach reach = Reach.of(actor);
        var query =
                entities.createNativeQuery(
                        "select c.* from conversation c where " + reach.sql() + " and " + condition,
                        ConversationEntity.class);
        reach.parameters().forEach(query::setParameter);
        return list(query.setParameter("id", ids.stream().map(ConversationId::value).toList()));
    }

    /** The newest conversation of an identity, locked; null when there is none. */
    @Nullable ConversationEntity lockLast(ChannelIdentityId identity) {
        var query =
                entities.createNativeQuery(
                        """
                        select c.* from conversation c
                        where c.workspace_id = app_workspace() and c.identity_id = :identity
                        order by c.number desc limit 1 for update\
                        """,
                        ConversationEntity.class);
        return list(query.setParameter("identity", identity.value())).stream()
                .findFirst()
                .orElse(null);
    }

    /** Two first messages of one person wait for each other, so that they open one conversation. */
    void lockIdentity(ChannelIdentityId identity) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("conversation-of:" + identity.value())
                .query()
                .singleRow();
    }

    /** The next number for humans; the counter stays locked until the transaction ends. */
    int nextNumber(Actor actor) {
        return jdbc.sql(
                        """
                        insert into conversation_number (workspace_id, last) values (?, 1)
                        on conflict (workspace_id) do update set last = conversation_number.last + 1
                        returning last\
                        """)
                .param(actor.workspace().value())
                .query(Integer.class)
                .single();
    }

    /**
     * Gives a conversation that nobody has to an operator, in one step; false when it is not free.
     */
    boolean claim(Actor actor, ConversationId id, OperatorId operator) {
        return jdbc.sql(
                                """
                                update conversation set assignee_id = ?
                                where workspace_id = ? and id = ? and assignee_id is null
                                    and status <> 'CLOSED'\
                                """)
                        .params(operator.value(), actor.workspace().value(), id.value())
                        .update()
                == 1;
    }

    /** Notes that a claim moved a row between views. */
    void claimed(Actor actor, ConversationEntity row, OperatorId operator) {
        if (row.standing().isShownToWork()) {
            sizes.moved(
                    actor.workspace(),
                    Set.of(BuiltInView.UNASSIGNED.name()),
                    Set.of(ViewSizes.mine(operator)));
        }
    }

    @SuppressWarnings("unchecked")
    static List<ConversationEntity> list(Query query) {
        return query.getResultList();
    }
}
