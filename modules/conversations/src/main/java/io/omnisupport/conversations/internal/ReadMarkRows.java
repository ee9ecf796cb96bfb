package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.uuid;
import static io.omnisupport.platform.Sql.values;

import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Message.Direction;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.UuidV7;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks of operators, and what is unread behind them. */
@Component
class ReadMarkRows {
    private final JdbcClient jdbc;

    ReadMarkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ConversationId, Integer> unread(Actor actor, Collection<ConversationId> ids) {
        Reach reach = Reach.of(actor);
        String number =
                actor instanceof CustomerActor
                        ? "greatest(0, c.outbound_count - c.customer_read_count)"
                        : """
                        greatest(case when m.is_put_aside then 1 else 0 end, c.inbound_count
                            - greatest(c.settled_count, coalesce(m.read_count, 0)))\
                        """;
        var unread = new HashMap<ConversationId, Integer>();
        jdbc.sql(
                        """
                        select c.id, %s as unread from conversation c
                        left join read_mark m on m.workspace_id = c.workspace_id
                            and m.conversation_id = c.id and m.operator_id = :viewer
                        where c.id = any(:ids) and %s\
                        """
                                .formatted(number, reach.sql()))
                .param("viewer", actor.id())
                .param("ids", values(ids))
                .params(reach.parameters())
                .query(row -> {
                    unread.put(new ConversationId(uuid(row, "id")), row.getInt("unread"));
                });
        return unread;
    }

    /** How many messages of a direction are there up to this one; empty when it is not there. */
    OptionalInt ordinal(ConversationId conversation, MessageId upTo, Direction direction) {
        return jdbc.sql(
                        """
                        select coalesce((
                            select m.ordinal from message m
                            where m.workspace_id = t.workspace_id and m.conversation_id = t.conversation_id
                                and m.direction = :direction
                                and (m.occurred_at, m.id) <= (t.occurred_at, t.id)
                            order by m.occurred_at desc, m.id desc limit 1), 0)
                        from message t
                        where t.workspace_id = app_workspace() and t.id = :id and t.created_at = :created
                            and t.conversation_id = :conversation\
                        """)
                .param("direction", direction.name())
                .param("id", upTo.value())
                .param("created", at(UuidV7.instant(upTo.value())))
                .param("conversation", conversation.value())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Moves a mark forward; false when it stays. */
    boolean read(OperatorActor operator, ConversationId conversation, int ordinal, Instant now) {
        return jdbc.sql(
                                """
                                insert into read_mark as mark
                                    (workspace_id, conversation_id, operator_id, read_count, updated_at)
                                values (?, ?, ?, ?, ?)
                                on conflict (workspace_id, operator_id, conversation_id) do update
                                set read_count = greatest(mark.read_count, excluded.read_count),
                                    is_put_aside = false, updated_at = excluded.updated_at
                                where mark.read_count < excluded.read_count or mark.is_put_aside\
                                """)
                        .params(
                                operator.workspace().value(),
                                conversation.value(),
                                operator.id(),
                                ordinal,
                                at(now))
                        .update()
                == 1;
    }

    void putAside(OperatorActor operator, ConversationId conversation, Instant now) {
        jdbc.sql(
                        """
                        insert into read_mark (workspace_id, conversation_id, operator_id, read_count,
                            is_put_aside, updated_at)
                        values (?, ?, ?, 0, true, ?)
                        on conflict (workspace_id, operator_id, conversation_id) do update
                        set is_put_aside = true, updated_at = excluded.updated_at\
                        """)
                .params(operator.workspace().value(), conversation.value(), operator.id(), at(now))
                .update();
    }
}
