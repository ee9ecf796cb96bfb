package io.omnisupport.api.realtime;

import graphql.GraphQLContext;
import io.omnisupport.api.conversations.ConversationFilterInput;
import io.omnisupport.api.conversations.ConversationNodes;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.ProblemException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Resumable streams. */
@Controller
class StreamController {
    private final LogStreams streams;
    private final Conversations conversations;
    private final Clock clock;

    StreamController(LogStreams streams, Conversations conversations, Clock clock) {
        this.streams = streams;
        this.conversations = conversations;
        this.clock = clock;
    }

    @SubscriptionMapping
    Flux<StreamEvent> inboxEvents(
            @Argument @Nullable ConversationFilterInput filter,
            @Argument @Nullable String since,
            @ContextValue OperatorActor actor,
            GraphQLContext context) {
        var wanted = ConversationFilterInput.filter(filter);
        return streams.open(
                "inboxEvents",
                caller(context),
                since,
                new InboxTranslator(actor, wanted, conversations, clock));
    }

    @SubscriptionMapping
    Flux<StreamEvent> conversationEvents(
            @Argument String conversationId,
            @Argument @Nullable String since,
            @ContextValue OperatorActor actor,
            GraphQLContext context) {
        ConversationId id =
                ConversationNodes.CONVERSATION.require(conversationId, "conversationId");
        Conversation conversation = conversations.find(actor, List.of(id)).get(id);
        if (conversation == null) {
            throw new ProblemException(ErrorCode.BAD_USER_INPUT, "There is no such conversation");
        }
        return streams.open(
                "conversationEvents",
                caller(context),
                since,
                new ConversationTranslator(conversation, actor.id()));
    }

    @SubscriptionMapping
    Flux<StreamEvent> widgetEvents(
            @Argument @Nullable String since,
            @ContextValue CustomerActor actor,
            GraphQLContext context) {
        return streams.open("widgetEvents", caller(context), since, new WidgetTranslator(actor));
    }

    private static Known caller(GraphQLContext context) {
        if (CallerContext.get(context) instanceof Known known) {
            return known;
        }
        throw new ProblemException(ErrorCode.UNAUTHENTICATED, "A valid token is needed");
    }
}
