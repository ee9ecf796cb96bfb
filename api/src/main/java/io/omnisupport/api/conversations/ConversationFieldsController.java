package io.omnisupport.api.conversations;

import io.omnisupport.api.graphql.Batch;
import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.Inboxes;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ReadMarks;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.Customer;
import io.omnisupport.customers.Customers;
import io.omnisupport.platform.Actor;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.Operators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.stereotype.Controller;

/** What a conversation refers to; each field is one call for a whole page. */
@Controller
class ConversationFieldsController {
    private final Customers customers;
    private final ChannelIdentities identities;
    private final Inboxes inboxes;
    private final Operators operators;
    private final ReadMarks marks;

    ConversationFieldsController(
            Customers customers,
            ChannelIdentities identities,
            Inboxes inboxes,
            Operators operators,
            ReadMarks marks) {
        this.customers = customers;
        this.identities = identities;
        this.inboxes = inboxes;
        this.operators = operators;
        this.marks = marks;
    }

    @BatchMapping
    Map<Conversation, Customer> customer(List<Conversation> sources, @ContextValue Actor actor) {
        return Batch.of(
                sources, Conversation::customer, ids -> customers.find(actor.workspace(), ids));
    }

    @BatchMapping
    Map<Conversation, ChannelIdentity> identity(
            List<Conversation> sources, @ContextValue Actor actor) {
        return Batch.of(
                sources, Conversation::identity, ids -> identities.find(actor.workspace(), ids));
    }

    @BatchMapping
    Map<Conversation, Inbox> inbox(List<Conversation> sources, @ContextValue Actor actor) {
        return Batch.of(
                sources,
                conversation -> new InboxId(conversation.inbox()),
                ids -> inboxes.find(actor.workspace(), ids));
    }

    @BatchMapping
    Map<Conversation, Operator> assignee(List<Conversation> sources, @ContextValue Actor actor) {
        return Batch.of(
                sources, Conversation::assignee, ids -> operators.find(actor.workspace(), ids));
    }

    @BatchMapping
    Map<Conversation, Integer> unreadCount(List<Conversation> sources, @ContextValue Actor actor) {
        var counts = marks.unreadCounts(actor, sources.stream().map(Conversation::id).toList());
        var bySource = new HashMap<Conversation, Integer>();
        sources.forEach(source -> bySource.put(source, counts.getOrDefault(source.id(), 0)));
        return bySource;
    }
}
