package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.conversations.ConversationChanged;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.Message.Direction;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.MessageQueued;
import io.omnisupport.conversations.Messages.SendMessage;
import io.omnisupport.conversations.TimelineEvent.Change;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.Fingerprint;
import io.omnisupport.platform.IdempotencyKeys;
import io.omnisupport.platform.IdempotencyKeys.Claim;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.IdempotencyConflict;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.tenancy.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores an operator's reply and says, in the same transaction, that it waits for delivery. */
@Component
class SendMessages {
    private static final String OPERATION = "message-send";

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final ReplyChecks checks;
    private final ConversationRows conversations;
    private final MessageRows messages;
    private final MessagePages pages;
    private final TimelineRows timelineRows;
    private final SendableFiles files;
    private final Timeline timeline;
    private final Authors authors;
    private final EventLog events;
    private final ApplicationEventPublisher listeners;

    SendMessages(
            Transactions transactions,
            IdempotencyKeys keys,
            ReplyChecks checks,
            ConversationRows conversations,
            MessageRows messages,
            MessagePages pages,
            TimelineRows timelineRows,
            SendableFiles files,
            Timeline timeline,
            Authors authors,
            EventLog events,
            ApplicationEventPublisher listeners) {
        this.transactions = transactions;
        this.keys = keys;
        this.checks = checks;
        this.conversations = conversations;
        this.messages = messages;
        this.pages = pages;
        this.timelineRows = timelineRows;
        this.files = files;
        this.timeline = timeline;
        this.authors = authors;
        this.events = events;
        this.listeners = listeners;
    }

    Outcome<Message> send(OperatorActor operator, SendMessage command) {
        Refusal refusal = checks.input(command);
        return refusal == null
                ? transactions.decide(operator.workspace(), () -> sendOnce(operator, command))
                : refused(refusal);
    }

    private Outcome<Message> sendOnce(OperatorActor operator, SendMessage command) {
        String key = command.idempotencyKey();
        return switch (keys.claim(operator, OPERATION, key, Fingerprint.of(command))) {
            case Claim.Repeated(UUID result) ->
                    done(pages.find(operator, List.of(new MessageId(result))).getFirst());
            case Claim.Conflicting(UUID original) ->
                    refused(
                            new IdempotencyConflict(
                                    List.of("input", "idempotencyKey"), new MessageId(original)));
            case Claim.Fresh _ ->
                    sendNew(operator, command)
                            .map(message -> {
                                keys.complete(operator, OPERATION, key, message.id().value());
                                return message;
                            });
        };
    }

    private Outcome<Message> sendNew(OperatorActor operator, SendMessage command) {
        ConversationEntity row = conversations.lock(operator, command.conversation());
        if (row == null) {
            return refused(new NotFound("input", "to", "conversationId"));
        }
        Refusal refusal = checks.state(operator, row, command);
        return refusal == null ? done(store(operator, row, command)) : refused(refusal);
    }

    private Message store(OperatorActor operator, ConversationEntity row, SendMessage command) {
        Message message = message(operator, row, command);
        var line = Lines.of(message);
        List<Change> changes =
                conversations.changing(
                        operator,
                        row,
                        () ->
                                row.replied(
                                        new OperatorId(operator.id()),
                                        command.transition(),
                                        line,
                                        message.createdAt()));
        messages.insert(operator.workspace(), message, row.tally().outbound());
        timelineRows.place(operator.workspace(), message);
        files.attach(message);
        var queued = new MessageQueued(row.id(), message.id(), row.identity(), row.view().inbox());
        events.append(operator, queued);
        listeners.publishEvent(queued);
        timeline.tell(operator, message.author(), row, changes);
        events.append(operator, new ConversationChanged(row.id(), row.identity()));
        return message;
    }

    private Message message(OperatorActor operator, ConversationEntity row, SendMessage command) {
        var id = new MessageId(UuidV7.next());
        Instant now = UuidV7.instant(id.value());
        var masked = MaskedBlocks.of(command.blocks());
        return new Message(
                id,
                row.id(),
                Direction.OUTBOUND,
                authors.of(operator),
                masked.blocks(),
                PlainText.of(masked.blocks()),
                command.replyTo(),
                null,
                DeliveryState.QUEUED,
                masked.redactions(),
                now,
                now,
                null,
                null,
                now,
                now);
    }
}
