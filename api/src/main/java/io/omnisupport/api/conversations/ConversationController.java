package io.omnisupport.api.conversations;

import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.api.graphql.paging.Connection;
import io.omnisupport.api.graphql.paging.Connection.Count;
import io.omnisupport.api.graphql.paging.PageArguments;
import io.omnisupport.api.graphql.paging.PagedChildren;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.Messages;
import io.omnisupport.conversations.TimelineItem;
import io.omnisupport.conversations.Timelines;
import io.omnisupport.platform.Actor;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/** Conversations and the lists under them. */
@Controller
class ConversationController {
    private final Conversations conversations;
    private final PagedChildren<ConversationId, Message> messages;
    private final PagedChildren<ConversationId, TimelineItem> timelines;

    ConversationController(
            Conversations conversations,
            Messages messages,
            Timelines timelines,
            BatchLoaderRegistry loaders) {
        this.conversations = conversations;
        this.messages =
                PagedChildren.register(
                        loaders,
                        "Conversation.messages",
                        messages::ofConversations,
                        messages::counts);
        this.timelines =
                PagedChildren.register(
                        loaders,
                        "Conversation.timeline",
                        timelines::ofConversations,
                        timelines::counts);
    }

    @QueryMapping
    @Nullable Conversation conversation(@Argument String id, @ContextValue Actor actor) {
        ConversationId wanted = ConversationNodes.CONVERSATION.require(id, "id");
        return conversations.find(actor, List.of(wanted)).get(wanted);
    }

    @QueryMapping
    Connection<Conversation> conversations(
            PageArguments page,
            @Argument @Nullable ConversationFilterInput filter,
            @Argument @Nullable ConversationOrderInput orderBy,
            @ContextValue Actor actor) {
        var wanted = ConversationFilterInput.filter(filter);
        return page.connection(
                conversations.page(
                        actor, wanted, ConversationOrderInput.order(orderBy), page.request()),
                Count.bounded(() -> conversations.count(actor, wanted)));
    }

    @SchemaMapping
    CompletableFuture<Connection<Message>> messages(
            Conversation conversation, PageArguments page, DataFetchingEnvironment environment) {
        return messages.of(conversation.id(), page, environment);
    }

    @SchemaMapping
    CompletableFuture<Connection<TimelineItem>> timeline(
            Conversation conversation, PageArguments page, DataFetchingEnvironment environment) {
        return timelines.of(conversation.id(), page, environment);
    }
}
