package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.Conversation.Preview;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.StatusTransition;
import io.omnisupport.conversations.TimelineEvent.AssignmentChange;
import io.omnisupport.conversations.TimelineEvent.Change;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.tenancy.OperatorId;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Row of a conversation; changed only under its row lock. */
@Entity
@Table(name = "conversation")
class ConversationEntity {
    @Id private UUID id;
    @TenantId private UUID workspaceId;
    private int number;
    private @Nullable String subject;
    private UUID customerId;
    private UUID identityId;
    private UUID inboxId;
    @Embedded private Standing standing;
    @Embedded private @Nullable PreviewLine preview;
    private @Nullable Instant waitingSince;
    private Instant lastActivityAt;

    @Enumerated(EnumType.STRING)
    private Conversation.Origin origin;

    private @Nullable UUID continuesId;
    private @Nullable UUID continuedById;
    @Embedded private Tally tally;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected ConversationEntity() {}

    /** Opened by the customer; goes on from {@code last}, if there was one. */
    @SuppressWarnings("NullAway.Init")
    ConversationEntity(
            ConversationId id,
            int number,
            ChannelIdentity identity,
            @Nullable ConversationEntity last,
            Instant now) {
        this.id = id.value();
        this.number = number;
        this.customerId = identity.customer().value();
        this.identityId = identity.id().value();
        this.inboxId = identity.inbox();
        this.standing = new Standing();
        this.lastActivityAt = now;
        this.origin =
                last == null ? Conversation.Origin.CUSTOMER : Conversation.Origin.CONTINUATION;
        this.tally = new Tally();
        this.createdAt = now;
        this.updatedAt = now;
        if (last != null) {
            this.continuesId = last.id;
            last.continuedById = this.id;
            last.updatedAt = now;
        }
    }

    /** The customer wrote. */
    List<Change> received(Line line, Instant now) {
        tally.countInbound();
        show(line, now);
        if (waitingSince == null) {
            waitingSince = line.at();
        }
        return standing.customerWrote().stream().toList();
    }

    /** An operator wrote: takes over, becomes the one in charge if nobody is. */
    List<Change> replied(
            OperatorId operator, @Nullable StatusTransition then, Line line, Instant now) {
        tally.countOutbound();
        show(line, now);
        settle();
        var changes = new ArrayList<>(standing.adopt(operator));
        standing.humanSpeaks().ifPresent(changes::add);
        if (then == null) {
            standing.operatorWrote().ifPresent(changes::add);
        } else {
            changes.add(follow(then, now));
        }
        return changes;
    }

    /** A colleague wrote a note; the order of lists stays. */
    void noted(UUID note, Preview line, Instant now) {
        tally.countItem();
        preview = new PreviewLine(note, line);
        updatedAt = now;
    }

    /** The item that lists show reads differently now; false when lists show another. */
    boolean rewrite(UUID item, Preview line, Instant now) {
        boolean isShown = preview != null && preview.isOf(item) && !preview.view().equals(line);
        if (isShown) {
            preview = new PreviewLine(item, line);
            updatedAt = now;
        }
        return isShown;
    }

    /** The customer has seen these of our messages; true when lists show one of them. */
    boolean showRead(List<MessageId> messages, Instant now) {
        var line = preview;
        return line != null
                && messages.stream().anyMatch(message -> line.isOf(message.value()))
                && rewrite(line.item(), line.view().withState(DeliveryState.READ), now);
    }

    /** The claim gave it to an operator, who speaks and has accepted it. */
    List<Change> claimed(OperatorId operator, Instant now) {
        updatedAt = now;
        var changes = new ArrayList<Change>(List.of(new AssignmentChange(null, operator)));
        standing.humanSpeaks().ifPresent(changes::add);
        standing.accepted().ifPresent(changes::add);
        return changes;
    }

    Change follow(StatusTransition transition, Instant now) {
        updatedAt = now;
        Change change = standing.follow(transition, now);
        if (standing.isEnded()) {
            settle();
        }
        return change;
    }

    /** Its time has come. */
    Change wake(Instant now) {
        updatedAt = now;
        return standing.returnToUs();
    }

    Change handTo(Conversation.HandledBy next, Instant now) {
        updatedAt = now;
        return standing.handTo(next);
    }

    private void show(Line line, Instant now) {
        boolean isFirst = preview == null;
        preview = new PreviewLine(line.item(), line.preview());
        lastActivityAt = isFirst || line.at().isAfter(lastActivityAt) ? line.at() : lastActivityAt;
        updatedAt = now;
    }

    private void settle() {
        tally.settle();
        waitingSince = null;
    }

    /** A message as lists show it. */
    record Line(UUID item, Preview preview, Instant at) {}

    Conversation view() {
        return new Conversation(
                id(),
                number,
                subject,
                new CustomerId(customerId),
                identity(),
                inboxId,
                standing.status(),
                standing.handledBy(),
                standing.assignee(),
                preview == null ? null : preview.view(),
                waitingSince,
                lastActivityAt,
                standing.snoozedUntil(),
                standing.resolvedAt(),
                standing.closedAt(),
                standing.closeReason(),
                origin,
                continuesId == null ? null : new ConversationId(continuesId),
                continuedById == null ? null : new ConversationId(continuedById),
                createdAt,
                updatedAt);
    }

    ConversationId id() {
        return new ConversationId(Objects.requireNonNull(id));
    }

    ChannelIdentityId identity() {
        return new ChannelIdentityId(identityId);
    }

    Standing standing() {
        return standing;
    }

    Tally tally() {
        return tally;
    }

    /** Snoozed until now or less. */
    boolean isDue(Instant now) {
        Instant until = standing.snoozedUntil();
        return until != null && !until.isAfter(now);
    }

    boolean isWaiting() {
        return waitingSince != null;
    }
}
