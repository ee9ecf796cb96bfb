package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.conversations.AlreadyClaimed;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.Conversation.HandledBy;
import io.omnisupport.conversations.ConversationChanged;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.StatusTransition;
import io.omnisupport.conversations.TimelineEvent.Change;
import io.omnisupport.conversations.Turns;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Refusal.StateConflict;
import io.omnisupport.platform.Refusal.Validation;
import io.omnisupport.platform.Transactions;
import io.omnisupport.tenancy.OperatorId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class TurnService implements Turns {
    private static final List<String> CONVERSATION = List.of("input", "conversationId");
    private static final Set<HandledBy> SPEAKERS = Set.of(HandledBy.NONE, HandledBy.OPERATOR);

    private final Transactions transactions;
    private final ConversationRows rows;
    private final Timeline timeline;
    private final EventLog events;
    private final Clock clock;

    TurnService(
            Transactions transactions,
            ConversationRows rows,
            Timeline timeline,
            EventLog events,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Outcome<Conversation> claim(Actor actor, ConversationId id) {
        if (!(actor instanceof OperatorActor claimant)) {
            return refused(new NotFound(CONVERSATION));
        }
        var operator = new OperatorId(claimant.id());
        return transactions.decide(
                actor.workspace(),
                () ->
                        rows.claim(actor, id, operator)
                                ? claimed(actor, id, operator)
                                : held(actor, id, operator));
    }

    private Outcome<Conversation> claimed(Actor actor, ConversationId id, OperatorId operator) {
        ConversationEntity row = rows.require(actor, id);
        rows.claimed(actor, row, operator);
        return changed(actor, row, row.claimed(operator, now()));
    }

    /** Claiming one's own again is no mistake. */
    private Outcome<Conversation> held(Actor actor, ConversationId id, OperatorId operator) {
        ConversationEntity row = rows.lock(actor, id);
        if (row == null) {
            return refused(new NotFound(CONVERSATION));
        }
        OperatorId holder = row.standing().assignee();
        if (holder == null || row.standing().status() == Conversation.Status.CLOSED) {
            return refused(conflict(row, CONVERSATION, "conversation.claim.closed"));
        }
        return holder.equals(operator)
                ? done(row.view())
                : refused(new AlreadyClaimed(CONVERSATION, id, holder));
    }

    @Override
    public Outcome<Conversation> transition(
            Actor actor, ConversationId id, StatusTransition transition) {
        Refusal refusal = Transitions.refusal(transition, now());
        if (refusal != null) {
            return refused(refusal);
        }
        return transactions.decide(
                actor.workspace(),
                () -> {
                    ConversationEntity row = rows.lock(actor, id);
                    if (row == null) {
                        return refused(new NotFound(CONVERSATION));
                    }
                    if (!row.standing().allows(transition)) {
                        return refused(conflict(row, Transitions.PATH, "conversation.transition"));
                    }
                    Change change = rows.changing(actor, row, () -> row.follow(transition, now()));
                    return changed(actor, row, List.of(change));
                });
    }

    @Override
    public Outcome<Conversation> handOver(
            Actor actor, ConversationId id, HandledBy expected, HandledBy to) {
        if (!SPEAKERS.contains(to)) {
            return refused(
                    new Validation(
                            List.of("input", "to"), "conversation.hand-over.nobody", List.of(to)));
        }
        return transactions.decide(
                actor.workspace(),
                () -> {
                    ConversationEntity row = rows.lock(actor, id);
                    if (row == null) {
                        return refused(new NotFound(CONVERSATION));
                    }
                    HandledBy speaking = row.standing().handledBy();
                    if (speaking != expected) {
                        return refused(
                                new StateConflict(
                                        List.of("input", "expected"),
                                        speaking.name(),
                                        "conversation.hand-over.moved"));
                    }
                    return speaking == to
                            ? done(row.view())
                            : changed(actor, row, List.of(row.handTo(to, now())));
                });
    }

    private Outcome<Conversation> changed(
            Actor actor, ConversationEntity row, List<Change> changes) {
        timeline.tell(actor, row, changes);
        events.append(actor, new ConversationChanged(row.id(), row.identity()));
        return done(row.view());
    }

    private static Refusal conflict(ConversationEntity row, List<String> path, String key) {
        return new StateConflict(path, row.standing().status().name(), key);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
