package io.omnisupport.api.realtime;

import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.api.platform.Nodes;
import io.omnisupport.api.realtime.StreamEvent.ConversationChangedEvent;
import io.omnisupport.api.realtime.StreamEvent.ConversationEnteredEvent;
import io.omnisupport.api.realtime.StreamEvent.CustomerChangedEvent;
import io.omnisupport.api.realtime.StreamEvent.InboxHealthChangedEvent;
import io.omnisupport.api.realtime.StreamEvent.MessageAddedEvent;
import io.omnisupport.api.realtime.StreamEvent.MessageChangedEvent;
import io.omnisupport.api.realtime.StreamEvent.TimelineItemChangedEvent;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The objects that events name, as they are when the event is told. */
@Controller
class StreamFieldsController {
    private final Nodes nodes;

    StreamFieldsController(Nodes nodes) {
        this.nodes = nodes;
    }

    @SchemaMapping(typeName = "ConversationEntered")
    CompletableFuture<@Nullable Object> conversation(
            ConversationEnteredEvent event, DataFetchingEnvironment environment) {
        return nodes.find(event.conversationId(), environment);
    }

    @SchemaMapping(typeName = "ConversationChanged")
    CompletableFuture<@Nullable Object> conversation(
            ConversationChangedEvent event, DataFetchingEnvironment environment) {
        return nodes.find(event.conversationId(), environment);
    }

    @SchemaMapping(typeName = "MessageAdded")
    CompletableFuture<@Nullable Object> message(
            MessageAddedEvent event, DataFetchingEnvironment environment) {
        return nodes.find(event.messageId(), environment);
    }

    @SchemaMapping(typeName = "MessageChanged")
    CompletableFuture<@Nullable Object> message(
            MessageChangedEvent event, DataFetchingEnvironment environment) {
        return nodes.find(event.messageId(), environment);
    }

    @SchemaMapping(typeName = "TimelineItemChanged")
    CompletableFuture<@Nullable Object> item(
            TimelineItemChangedEvent event, DataFetchingEnvironment environment) {
        return nodes.find(event.itemId(), environment);
    }

    @SchemaMapping(typeName = "CustomerChanged")
    CompletableFuture<@Nullable Object> customer(
            CustomerChangedEvent event, DataFetchingEnvironment environment) {
        return nodes.find(event.customerId(), environment);
    }

    @SchemaMapping(typeName = "InboxHealthChanged")
    CompletableFuture<@Nullable Object> inbox(
            InboxHealthChangedEvent event, DataFetchingEnvironment environment) {
        return nodes.find(event.inboxId(), environment);
    }
}
