package io.omnisupport.api.conversations;

import io.omnisupport.api.graphql.Ids;
import io.omnisupport.api.platform.NodeSource;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.Attachments;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages;
import io.omnisupport.conversations.NoteId;
import io.omnisupport.conversations.Notes;
import io.omnisupport.conversations.TimelineEventId;
import io.omnisupport.conversations.Timelines;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Conversations and what is in them, by id. */
@Configuration(proxyBeanMethods = false)
public class ConversationNodes {
    /** Ids of conversations. */
    public static final Ids<ConversationId> CONVERSATION =
            new Ids<>(ConversationId.PREFIX, ConversationId::new);

    /** Ids of messages. */
    public static final Ids<MessageId> MESSAGE = new Ids<>(MessageId.PREFIX, MessageId::new);

    /** Ids of files. */
    public static final Ids<AttachmentId> ATTACHMENT =
            new Ids<>(AttachmentId.PREFIX, AttachmentId::new);

    static final Ids<NoteId> NOTE = new Ids<>(NoteId.PREFIX, NoteId::new);

    @Bean
    NodeSource conversations(Conversations conversations) {
        return NodeSource.of(
                "Conversation", ConversationId.PREFIX, ConversationId::new, conversations::find);
    }

    @Bean
    NodeSource messages(Messages messages) {
        return NodeSource.of("Message", MessageId.PREFIX, MessageId::new, messages::find);
    }

    @Bean
    NodeSource notes(Notes notes) {
        return NodeSource.of("InternalNote", NoteId.PREFIX, NoteId::new, notes::find);
    }

    @Bean
    NodeSource attachments(Attachments attachments) {
        return NodeSource.of(
                "Attachment", AttachmentId.PREFIX, AttachmentId::new, attachments::find);
    }

    @Bean
    NodeSource timelineEvents(Timelines timelines) {
        return new NodeSource(
                "TimelineEvent",
                TimelineEventId.PREFIX,
                (actor, values) ->
                        timelines
                                .find(actor, values.stream().map(TimelineEventId::new).toList())
                                .entrySet()
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                found -> found.getKey().value(),
                                                Map.Entry::getValue)));
    }
}
