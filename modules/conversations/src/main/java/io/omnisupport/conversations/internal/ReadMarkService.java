package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.ConversationRead;
import io.omnisupport.conversations.Message.Direction;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.ReadMarks;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class ReadMarkService implements ReadMarks {
    private final Transactions transactions;
    private final ConversationRows rows;
    private final ReadMarkRows marks;
    private final ReadReceipts receipts;
    private final EventLog events;
    private final Clock clock;

    ReadMarkService(
            Transactions transactions,
            ConversationRows rows,
            ReadMarkRows marks,
            ReadReceipts receipts,
            EventLog events,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.marks = marks;
        this.receipts = receipts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<ConversationId, Integer> unreadCounts(Actor actor, Collection<ConversationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : transactions.read(actor.workspace(), () -> marks.unread(actor, ids));
    }

    @Override
    public Outcome<Conversation> read(Actor actor, ConversationId id, @Nullable MessageId upTo) {
        return transactions.decide(
                actor.workspace(),
                () ->
                        switch (actor) {
                            case CustomerActor customer ->
                                    customerReads(customer, rows.lock(actor, id), upTo);
                            case OperatorActor operator ->
                                    operatorReads(operator, rows.find(actor, id), upTo);
                            case SystemActor _ -> unknown();
                        });
    }

    private Outcome<Conversation> operatorReads(
            OperatorActor operator, @Nullable ConversationEntity row, @Nullable MessageId upTo) {
        if (row == null) {
            return unknown();
        }
        if (upTo == null) {
            marks.putAside(operator, row.id(), clock.instant());
            return told(operator, row);
        }
        OptionalInt ordinal = marks.ordinal(row.id(), upTo, Direction.INBOUND);
        if (ordinal.isEmpty()) {
            return refused(new NotFound("input", "upToMessageId"));
        }
        return marks.read(operator, row.id(), ordinal.getAsInt(), clock.instant())
                ? told(operator, row)
                : done(row.view());
    }

    private Outcome<Conversation> customerReads(
            CustomerActor customer, @Nullable ConversationEntity row, @Nullable MessageId upTo) {
        if (row == null) {
            return unknown();
        }
        if (upTo == null) {
            row.tally().customerUnread();
            return told(customer, row);
        }
        OptionalInt ordinal = marks.ordinal(row.id(), upTo, Direction.OUTBOUND);
        if (ordinal.isEmpty()) {
            return refused(new NotFound("input", "upToMessageId"));
        }
        int before = row.tally().customerRead(ordinal.getAsInt());
        if (ordinal.getAsInt() <= before) {
            return done(row.view());
        }
        receipts.give(customer, row, before, ordinal.getAsInt());
        return told(customer, row);
    }

    private static Outcome<Conversation> unknown() {
        return refused(new NotFound("input", "conversationId"));
    }

    private Outcome<Conversation> told(Actor actor, ConversationEntity row) {
        events.append(actor, new ConversationRead(row.id(), row.identity()));
        return done(row.view());
    }
}
