package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.conversations.ConversationChanged;
import io.omnisupport.conversations.MessageChanged;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.MessagesRead;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells operators that the customer has read their replies. */
@Component
class ReadReceipts {
    private final JdbcClient jdbc;
    private final EventLog events;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    ReadReceipts(
            JdbcClient jdbc, EventLog events, ApplicationEventPublisher listeners, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Marks our messages with these ordinals, the first exclusive; the conversation is locked. */
    void give(Actor customer, ConversationEntity row, int after, int upTo) {
        List<MessageId> read =
                jdbc.sql(
                                """
                                update message set delivery_state = 'READ', updated_at = :now
                                where workspace_id = app_workspace() and conversation_id = :conversation
                                    and direction = 'OUTBOUND' and ordinal > :after and ordinal <= :upTo
                                    and delivery_state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED')
                                returning id\
                                """)
                        .param("now", at(clock.instant()))
                        .param("conversation", row.id().value())
                        .param("after", after)
                        .param("upTo", upTo)
                        .query((found, _) -> new MessageId(uuid(found, "id")))
                        .list();
        if (read.isEmpty()) {
            return;
        }
        listeners.publishEvent(new MessagesRead(customer.workspace(), read));
        read.forEach(
                id -> events.append(customer, new MessageChanged(row.id(), id, row.identity())));
        if (row.showRead(read, clock.instant())) {
            events.append(customer, new ConversationChanged(row.id(), row.identity()));
        }
    }
}
