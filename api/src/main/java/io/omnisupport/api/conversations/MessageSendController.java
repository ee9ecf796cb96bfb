package io.omnisupport.api.conversations;

import io.omnisupport.api.graphql.Payloads;
import io.omnisupport.api.graphql.paging.Connection.Edge;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.conversations.Message;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Sending: operators reply, visitors of the widget write in. */
@Controller
class MessageSendController {
    private final MessageSenders senders;
    private final Conversations conversations;
    private final TimelineEdges edges;

    MessageSendController(
            MessageSenders senders, Conversations conversations, TimelineEdges edges) {
        this.senders = senders;
        this.conversations = conversations;
        this.edges = edges;
    }

    @MutationMapping
    MessageSendPayload messageSend(@Argument MessageSendInput input, @ContextValue Actor actor) {
        return Payloads.of(
                senders.send(actor, input), (message, errors) -> payload(actor, message, errors));
    }

    private MessageSendPayload payload(
            Actor actor, @Nullable Message message, List<Refusal> errors) {
        return message == null
                ? new MessageSendPayload(null, null, null, errors)
                : new MessageSendPayload(
                        message,
                        edges.of(message),
                        conversations
                                .find(actor, List.of(message.conversation()))
                                .get(message.conversation()),
                        errors);
    }

    record MessageTargetInput(@Nullable String conversationId, @Nullable String customerId) {}

    record MessageSendInput(
            String idempotencyKey,
            MessageTargetInput to,
            List<MessageBlockInput> blocks,
            @Nullable String replyToId,
            @Nullable String lastSeenMessageId,
            @Nullable StatusTransitionInput transition) {}

    record MessageSendPayload(
            @Nullable Message message,
            @Nullable Edge<Message> messageEdge,
            @Nullable Conversation conversation,
            List<Refusal> errors) {}
}
