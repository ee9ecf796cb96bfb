package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.platform.UuidV7;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a sender can and can't have seen; the conversation is locked meanwhile. */
@Component
class SeenReplies {
    private final JdbcClient jdbc;

    SeenReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest reply of another operator stored after a message; ids grow as they are stored. */
    Optional<MessageId> newer(ConversationId conversation, MessageId lastSeen, UUID sender) {
        return jdbc.sql(
                        """
                        select id from message
                        where workspace_id = app_workspace() and conversation_id = :conversation
                            and direction = 'OUTBOUND' and author_kind = 'OPERATOR'
                            and author_id <> :sender and id > :seen
                            and created_at >= :since and occurred_at >= :since
                        order by occurred_at desc, id desc limit 1\
                        """)
                .param("conversation", conversation.value())
                .param("sender", sender)
                .param("seen", lastSeen.value())
                .param("since", at(UuidV7.instant(lastSeen.value())))
                .query((row, _) -> new MessageId(uuid(row, "id")))
                .optional();
    }

    boolean isIn(ConversationId conversation, MessageId message) {
        return jdbc.sql(
                        """
                        select exists (select 1 from message
                        where workspace_id = app_workspace() and conversation_id = :conversation
                            and id = :id and created_at = :created)\
                        """)
                .param("conversation", conversation.value())
                .param("id", message.value())
                .param("created", at(UuidV7.instant(message.value())))
                .query(Boolean.class)
                .single();
    }
}
