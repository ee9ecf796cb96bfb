package io.omnisupport.api.conversations;

import io.omnisupport.api.customers.ContactMask;
import io.omnisupport.api.graphql.Batch;
import io.omnisupport.channels.Deliveries;
import io.omnisupport.channels.Delivery;
import io.omnisupport.conversations.Attachment;
import io.omnisupport.conversations.Attachments;
import io.omnisupport.conversations.Author;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.Message.Revision;
import io.omnisupport.conversations.MessageBlock.ContactBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages;
import io.omnisupport.conversations.TimelineItem;
import io.omnisupport.platform.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Fields of messages. */
@Controller
class MessageController {
    private final Messages messages;
    private final Conversations conversations;
    private final Attachments attachments;
    private final Deliveries deliveries;

    MessageController(
            Messages messages,
            Conversations conversations,
            Attachments attachments,
            Deliveries deliveries) {
        this.messages = messages;
        this.conversations = conversations;
        this.attachments = attachments;
        this.deliveries = deliveries;
    }

    @BatchMapping
    Map<Message, Conversation> conversation(List<Message> sources, @ContextValue Actor actor) {
        return Batch.of(sources, TimelineItem::conversation, ids -> conversations.find(actor, ids));
    }

    @SchemaMapping
    Author actor(Message message) {
        return message.author();
    }

    @SchemaMapping(typeName = "MessageRevision")
    Author actor(Revision revision) {
        return revision.author();
    }

    @BatchMapping
    Map<Message, Message> replyTo(List<Message> sources, @ContextValue Actor actor) {
        return Batch.of(sources, Message::replyTo, ids -> messages.find(actor, ids));
    }

    @BatchMapping
    Map<Message, Delivery> delivery(List<Message> sources, @ContextValue Actor actor) {
        return Batch.of(
                sources,
                message -> message.deliveryState() == null ? null : message.id(),
                ids -> deliveries.ofMessages(actor, ids));
    }

    @BatchMapping
    Map<Message, List<Revision>> revisions(List<Message> sources, @ContextValue Actor actor) {
        List<MessageId> edited =
                sources.stream()
                        .filter(message -> message.editedAt() != null)
                        .map(Message::id)
                        .toList();
        Map<MessageId, List<Revision>> found = messages.revisions(actor, edited);
        var bySource = new HashMap<Message, List<Revision>>();
        sources.forEach(source -> bySource.put(source, found.getOrDefault(source.id(), List.of())));
        return bySource;
    }

    @BatchMapping
    Map<Message, List<MessageAction>> viewerCan(List<Message> sources, @ContextValue Actor actor) {
        Map<Message, Delivery> known = delivery(sources, actor);
        var bySource = new HashMap<Message, List<MessageAction>>();
        sources.forEach(source -> bySource.put(source, MessageAction.of(known.get(source), actor)));
        return bySource;
    }

    @BatchMapping
    Map<FileBlock, Attachment> attachment(List<FileBlock> sources, @ContextValue Actor actor) {
        return Batch.of(sources, FileBlock::attachment, ids -> attachments.find(actor, ids));
    }

    @SchemaMapping
    List<String> phones(ContactBlock contact, @ContextValue Actor actor) {
        return contact.phones().stream()
                .map(phone -> Objects.requireNonNull(ContactMask.phone(phone, actor)))
                .toList();
    }
}
