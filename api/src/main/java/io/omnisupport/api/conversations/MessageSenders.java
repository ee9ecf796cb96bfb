package io.omnisupport.api.conversations;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.api.conversations.MessageBlockInput.ButtonPressInput;
import io.omnisupport.api.conversations.MessageSendController.MessageSendInput;
import io.omnisupport.api.conversations.MessageSendController.MessageTargetInput;
import io.omnisupport.api.customers.CustomerNodes;
import io.omnisupport.channels.WidgetMessages;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages;
import io.omnisupport.conversations.Messages.SendMessage;
import io.omnisupport.conversations.StatusTransition;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Refusal.Validation;
import io.omnisupport.platform.SystemActor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One mutation, two kinds of sender: translates the input into the command of each. */
@Component
class MessageSenders {
    private final Messages messages;
    private final WidgetMessages widgetMessages;
    private final MessageContents contents;

    MessageSenders(Messages messages, WidgetMessages widgetMessages, MessageContents contents) {
        this.messages = messages;
        this.contents = contents;
        this.widgetMessages = widgetMessages;
    }

    Outcome<Message> send(Actor actor, MessageSendInput input) {
        return switch (actor) {
            case OperatorActor operator ->
                    command(operator, input).then(command -> messages.send(operator, command));
            case CustomerActor customer -> writeIn(customer, input);
            case SystemActor _ -> refused(new NotFound("input", "to"));
        };
    }

    private Outcome<SendMessage> command(OperatorActor operator, MessageSendInput input) {
        String target = input.to().conversationId();
        if (target == null) {
            return refused(
                    new Validation(
                            List.of("input", "to"), "message.to.conversation-only", List.of()));
        }
        return ConversationNodes.CONVERSATION
                .read(target, "input", "to", "conversationId")
                .then(conversation ->
                        contents.of(
                                        operator,
                                        input.blocks(),
                                        new ButtonIds(target, input.idempotencyKey()))
                                .then(blocks -> command(input, conversation, blocks)));
    }

    private static Outcome<SendMessage> command(
            MessageSendInput input, ConversationId conversation, List<MessageBlock> blocks) {
        return references(input)
                .map(references ->
                        new SendMessage(
                                input.idempotencyKey(),
                                conversation,
                                blocks,
                                references.replyTo().orElse(null),
                                references.lastSeen().orElse(null),
                                references.transition().orElse(null)));
    }

    private record References(
            Optional<MessageId> replyTo,
            Optional<MessageId> lastSeen,
            Optional<StatusTransition> transition) {}

    private static Outcome<References> references(MessageSendInput input) {
        return ConversationNodes.MESSAGE
                .readOptional(input.replyToId(), "input", "replyToId")
                .then(replyTo ->
                        ConversationNodes.MESSAGE
                                .readOptional(
                                        input.lastSeenMessageId(), "input", "lastSeenMessageId")
                                .then(lastSeen ->
                                        transition(input)
                                                .map(then ->
                                                        new References(replyTo, lastSeen, then))));
    }

    private static Outcome<Optional<StatusTransition>> transition(MessageSendInput input) {
        return input.transition() == null
                ? done(Optional.empty())
                : input.transition().transition("transition").map(Optional::of);
    }

    private Outcome<Message> writeIn(CustomerActor customer, MessageSendInput input) {
        return own(customer, input.to())
                .then(_ ->
                        ConversationNodes.MESSAGE.readOptional(
                                input.replyToId(), "input", "replyToId"))
                .then(replyTo -> writeIn(customer, input, replyTo));
    }

    private Outcome<Message> writeIn(
            CustomerActor customer, MessageSendInput input, Optional<MessageId> replyTo) {
        Optional<ButtonPressInput> press =
                input.blocks().stream()
                        .map(MessageBlockInput::buttonPress)
                        .filter(Objects::nonNull)
                        .findFirst();
        return press.isEmpty()
                ? contents.of(
                                customer,
                                input.blocks(),
                                new ButtonIds(customer.id().toString(), input.idempotencyKey()))
                        .then(blocks ->
                                widgetMessages.send(
                                        customer,
                                        input.idempotencyKey(),
                                        blocks,
                                        replyTo.orElse(null)))
                : press(customer, input, press.get());
    }

    private Outcome<Message> press(
            CustomerActor customer, MessageSendInput input, ButtonPressInput press) {
        return ConversationNodes.MESSAGE
                .read(press.messageId(), "input", "blocks", "0", "buttonPress", "messageId")
                .then(message ->
                        widgetMessages.press(
                                customer, input.idempotencyKey(), message, press.buttonId()));
    }

    /** Visitors write as themselves only. */
    private static Outcome<Boolean> own(CustomerActor customer, MessageTargetInput to) {
        String target = to.customerId();
        if (target == null) {
            return refused(
                    new Validation(List.of("input", "to"), "message.to.customer-only", List.of()));
        }
        return CustomerNodes.CUSTOMER
                .read(target, "input", "to", "customerId")
                .then(id ->
                        id.value().equals(customer.id())
                                ? done(true)
                                : refused(new NotFound("input", "to", "customerId")));
    }
}
