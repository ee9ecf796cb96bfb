package io.omnisupport.conversations.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.Message.Revision;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Transactions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
class MessageService implements Messages {
    private final Transactions transactions;
    private final MessagePages pages;
    private final SendMessages sending;
    private final ReceiveMessages receiving;
    private final ChangeMessages changing;

    MessageService(
            Transactions transactions,
            MessagePages pages,
            SendMessages sending,
            ReceiveMessages receiving,
            ChangeMessages changing) {
        this.transactions = transactions;
        this.pages = pages;
        this.sending = sending;
        this.receiving = receiving;
        this.changing = changing;
    }

    @Override
    public Map<MessageId, Message> find(Actor actor, Collection<MessageId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : transactions.read(
                        actor.workspace(),
                        () ->
                                pages.find(actor, ids).stream()
                                        .collect(toMap(Message::id, identity())));
    }

    @Override
    public Map<ConversationId, Page<Message>> ofConversations(
            Actor actor, Collection<ConversationId> conversations, PageRequest page) {
        return transactions.read(
                actor.workspace(), () -> pages.ofConversations(actor, conversations, page));
    }

    @Override
    public Map<ConversationId, Integer> counts(
            Actor actor, Collection<ConversationId> conversations) {
        return transactions.read(actor.workspace(), () -> pages.counts(actor, conversations));
    }

    /** Former contents are not for customers. */
    @Override
    public Map<MessageId, List<Revision>> revisions(Actor actor, Collection<MessageId> ids) {
        return actor instanceof OperatorActor && !ids.isEmpty()
                ? transactions.read(actor.workspace(), () -> pages.revisions(ids))
                : Map.of();
    }

    @Override
    public Outcome<Message> send(Actor actor, SendMessage command) {
        return actor instanceof OperatorActor operator
                ? sending.send(operator, command)
                : Outcome.refused(new NotFound("input", "to", "conversationId"));
    }

    @Override
    public Message receive(Actor customer, ReceivedMessage received) {
        return receiving.receive(customer, received);
    }

    @Override
    public boolean edit(Actor customer, MessageId message, List<MessageBlock> blocks, Instant at) {
        return changing.edit(customer, message, blocks, at);
    }

    @Override
    public boolean pressButton(Actor customer, MessageId message, String buttonId) {
        return changing.pressButton(customer, message, buttonId);
    }

    @Override
    public boolean recordDelivery(Actor actor, MessageId message, DeliveryState state) {
        return changing.recordDelivery(actor, message, state);
    }
}
