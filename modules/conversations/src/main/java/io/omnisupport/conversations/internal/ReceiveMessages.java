package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.Author;
import io.omnisupport.conversations.Conversation.Status;
import io.omnisupport.conversations.ConversationChanged;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.ConversationOpened;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.Message.Direction;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.MessageReceived;
import io.omnisupport.conversations.Messages.ReceivedMessage;
import io.omnisupport.conversations.TimelineEvent.Change;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.tenancy.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in what a customer wrote. */
@Component
class ReceiveMessages {
    private final Transactions transactions;
    private final ConversationRows conversations;
    private final MessageRows messages;
    private final MessagePages pages;
    private final AttachmentRows attachments;
    private final TimelineRows timelineRows;
    private final Timeline timeline;
    private final Workspaces workspaces;
    private final EventLog events;
    private final Clock clock;

    ReceiveMessages(
            Transactions transactions,
            ConversationRows conversations,
            MessageRows messages,
            MessagePages pages,
            AttachmentRows attachments,
            TimelineRows timelineRows,
            Timeline timeline,
            Workspaces workspaces,
            EventLog events,
            Clock clock) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.messages = messages;
        this.pages = pages;
        this.attachments = attachments;
        this.timelineRows = timelineRows;
        this.timeline = timeline;
        this.workspaces = workspaces;
        this.events = events;
        this.clock = clock;
    }

    Message receive(Actor customer, ReceivedMessage received) {
        return transactions.write(
                customer.workspace(),
                () -> {
                    ChannelIdentity identity = received.identity();
                    conversations.lockIdentity(identity.id());
                    MessageId known = messages.received(identity.inbox(), received.externalId());
                    return known == null
                            ? store(customer, received)
                            : pages.find(customer, List.of(known)).getFirst();
                });
    }

    private Message store(Actor customer, ReceivedMessage received) {
        ChannelIdentity identity = received.identity();
        ConversationEntity last = conversations.lockLast(identity.id());
        ConversationEntity row =
                last != null && goesOn(customer, last) ? last : open(customer, identity, last);
        Message message = message(customer, received, row.id());
        var line = Lines.of(message);
        List<Change> changes =
                conversations.changing(
                        customer, row, () -> row.received(line, message.createdAt()));
        messages.insert(customer.workspace(), message, row.tally().inbound());
        messages.remember(
                customer.workspace(), identity.inbox(), received.externalId(), message.id());
        timelineRows.place(customer.workspace(), message);
        received.files().forEach(file -> attachments.insert(customer.workspace(), message, file));
        events.append(customer, new MessageReceived(row.id(), message.id(), row.identity()));
        tell(customer, row, changes);
        return message;
    }

    private void tell(Actor customer, ConversationEntity row, List<Change> changes) {
        if (!changes.isEmpty()) {
            timeline.tell(customer, row, changes);
            events.append(customer, new ConversationChanged(row.id(), row.identity()));
        }
    }

    /** A closed conversation is over, a resolved one when its time to reopen has passed. */
    private boolean goesOn(Actor customer, ConversationEntity last) {
        Status status = last.standing().status();
        Instant resolvedAt = last.standing().resolvedAt();
        if (status != Status.RESOLVED || resolvedAt == null) {
            return status != Status.CLOSED;
        }
        var within = workspaces.require(customer.workspace()).reopenWithin();
        return !clock.instant().isAfter(resolvedAt.plus(within));
    }

    private ConversationEntity open(
            Actor customer, ChannelIdentity identity, @Nullable ConversationEntity last) {
        var id = new ConversationId(UuidV7.next());
        var row =
                new ConversationEntity(
                        id,
                        conversations.nextNumber(customer),
                        identity,
                        last,
                        UuidV7.instant(id.value()));
        conversations.add(customer, row);
        events.append(customer, new ConversationOpened(id, identity.id(), identity.inbox()));
        return row;
    }

    private Message message(Actor customer, ReceivedMessage received, ConversationId conversation) {
        var id = new MessageId(UuidV7.next());
        Instant now = UuidV7.instant(id.value());
        Instant told = received.occurredAt().truncatedTo(ChronoUnit.MICROS);
        return new Message(
                id,
                conversation,
                Direction.INBOUND,
                Author.of(customer),
                received.blocks(),
                PlainText.of(received.blocks()),
                received.replyTo(),
                received.forwardedFrom(),
                null,
                received.redactions(),
                told.isAfter(now) ? now : told,
                now,
                null,
                null,
                now,
                now);
    }
}
