package io.omnisupport.channels.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.uuid;

import io.omnisupport.channels.InboxId;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.platform.Actor;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which message of ours a provider's message is, both ways; inside the caller's transaction. */
@Component
public class ProviderMessages {
    private final JdbcClient jdbc;
    private final Clock clock;

    ProviderMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Remembers a pair, once.
     *
     * @param part place among the provider's messages that make this one
     */
    public void put(Actor actor, InboxId inbox, String externalId, MessageId message, int part) {
        jdbc.sql(
                        """
                        insert into provider_message
                            (workspace_id, inbox_id, external_id, message_id, part, created_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing\
                        """)
                .params(
                        actor.workspace().value(),
                        inbox.value(),
                        externalId,
                        message.value(),
                        part,
                        at(clock.instant()))
                .update();
    }

    /** The message a provider's message belongs to. */
    public Optional<MessageId> find(InboxId inbox, String externalId) {
        return jdbc.sql(
                        """
                        select message_id from provider_message where workspace_id = app_workspace()
                            and inbox_id = ? and external_id = ?\
                        """)
                .params(inbox.value(), externalId)
                .query((row, _) -> new MessageId(uuid(row, "message_id")))
                .optional();
    }

    /** The provider's name of a message; the first of several. */
    public Optional<String> externalId(MessageId message) {
        return jdbc.sql(
                        """
                        select external_id from provider_message where workspace_id = app_workspace()
                            and message_id = ? order by part limit 1\
                        """)
                .param(message.value())
                .query(String.class)
                .optional();
    }
}
