package io.omnisupport.api.conversations;

import io.omnisupport.api.graphql.Payloads;
import io.omnisupport.api.graphql.paging.Connection.Edge;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.Conversation.HandledBy;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.ReadMarks;
import io.omnisupport.conversations.TimelineItem;
import io.omnisupport.conversations.Turns;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Claiming, moving, handing over and reading conversations. */
@Controller
class TurnController {
    private final Turns turns;
    private final ReadMarks marks;
    private final TimelineEdges edges;

    TurnController(Turns turns, ReadMarks marks, TimelineEdges edges) {
        this.turns = turns;
        this.marks = marks;
        this.edges = edges;
    }

    @MutationMapping
    ConversationClaimPayload conversationClaim(
            @Argument ConversationClaimInput input, @ContextValue Actor actor) {
        return Payloads.of(
                ConversationNodes.CONVERSATION
                        .read(input.conversationId(), "input", "conversationId")
                        .then(id -> turns.claim(actor, id)),
                ConversationClaimPayload::new);
    }

    @MutationMapping
    ConversationTransitionPayload conversationTransition(
            @Argument ConversationTransitionInput input, @ContextValue Actor actor) {
        return Payloads.of(
                ConversationNodes.CONVERSATION
                        .read(input.conversationId(), "input", "conversationId")
                        .then(id ->
                                input.to()
                                        .transition("to")
                                        .then(to -> turns.transition(actor, id, to))),
                (conversation, errors) ->
                        new ConversationTransitionPayload(
                                conversation, edges.last(actor, conversation), errors));
    }

    @MutationMapping
    ConversationHandOverPayload conversationHandOver(
            @Argument ConversationHandOverInput input, @ContextValue Actor actor) {
        return Payloads.of(
                ConversationNodes.CONVERSATION
                        .read(input.conversationId(), "input", "conversationId")
                        .then(id -> turns.handOver(actor, id, input.expected(), input.to())),
                ConversationHandOverPayload::new);
    }

    @MutationMapping
    ConversationReadPayload conversationRead(
            @Argument ConversationReadInput input, @ContextValue Actor actor) {
        return Payloads.of(
                ConversationNodes.CONVERSATION
                        .read(input.conversationId(), "input", "conversationId")
                        .then(id ->
                                ConversationNodes.MESSAGE
                                        .readOptional(
                                                input.upToMessageId(), "input", "upToMessageId")
                                        .then((Optional<MessageId> upTo) ->
                                                marks.read(actor, id, upTo.orElse(null)))),
                ConversationReadPayload::new);
    }

    record ConversationClaimInput(String conversationId) {}

    record ConversationTransitionInput(String conversationId, StatusTransitionInput to) {}

    record ConversationHandOverInput(String conversationId, HandledBy expected, HandledBy to) {}

    record ConversationReadInput(String conversationId, @Nullable String upToMessageId) {}

    record ConversationClaimPayload(@Nullable Conversation conversation, List<Refusal> errors) {}

    record ConversationTransitionPayload(
            @Nullable Conversation conversation,
            @Nullable Edge<TimelineItem> timelineItemEdge,
            List<Refusal> errors) {}

    record ConversationHandOverPayload(@Nullable Conversation conversation, List<Refusal> errors) {}

    record ConversationReadPayload(@Nullable Conversation conversation, List<Refusal> errors) {}
}
