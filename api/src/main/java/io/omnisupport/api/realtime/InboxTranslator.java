package io.omnisupport.api.realtime;

import io.omnisupport.api.conversations.View;
import io.omnisupport.api.realtime.StreamEvent.ConversationChangedEvent;
import io.omnisupport.api.realtime.StreamEvent.ConversationEnteredEvent;
import io.omnisupport.api.realtime.StreamEvent.ConversationLeftEvent;
import io.omnisupport.api.realtime.StreamEvent.InboxHealthChangedEvent;
import io.omnisupport.api.realtime.StreamEvent.MessageAddedEvent;
import io.omnisupport.api.realtime.StreamEvent.ViewCountsChangedEvent;
import io.omnisupport.channels.InboxHealthChanged;
import io.omnisupport.channels.InboxId;
import io.omnisupport.conversations.ConversationFilter;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Conversations;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.OperatorActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Changes of a list of conversations and of the counters beside it. */
class InboxTranslator implements Translator {
    private static final Duration COUNTS_PAUSE = Duration.ofSeconds(1);

    private final OperatorActor operator;
    private final ConversationFilter filter;
    private final Conversations conversations;
    private final Clock clock;
    private final Touches touches;
    private final Membership membership = new Membership();
    private Set<View> shown = Set.of();
    private boolean isDirty = true;
    private Instant countedAt = Instant.EPOCH;

    InboxTranslator(
            OperatorActor operator,
            ConversationFilter filter,
            Conversations conversations,
            Clock clock) {
        this.operator = operator;
        this.filter = filter;
        this.conversations = conversations;
        this.clock = clock;
        this.touches = new Touches(operator, conversations);
    }

    @Override
    public boolean accepts(LoggedEvent entry) {
        return touches.concern(entry) || entry.is(InboxHealthChanged.class);
    }

    /** Changes of one conversation that came together are told once, at the place of the last. */
    @Override
    public List<StreamEvent> translate(List<LoggedEvent> entries, Marks marks) {
        isDirty = true;
        var touched = touches.of(entries);
        Set<ConversationId> matching = conversations.matching(operator, filter, touched.keySet());
        var events = new ArrayList<StreamEvent>();
        for (LoggedEvent entry : entries) {
            if (entry.is(InboxHealthChanged.class)) {
                var inbox = new InboxId(entry.subject());
                events.add(new InboxHealthChangedEvent(marks.at(entry, ""), entry.at(), inbox));
            }
            if (touches.isMessage(entry)
                    && matching.contains(new ConversationId(entry.subject()))) {
                var message = new MessageId(entry.uuid("message"));
                events.add(new MessageAddedEvent(marks.at(entry, "m"), entry.at(), message));
            }
            touched.forEach((conversation, touch) -> {
                if (touch.last().sequence() == entry.sequence()) {
                    boolean isInside = matching.contains(conversation);
                    add(events, touch, conversation, isInside, marks);
                }
            });
        }
        return events;
    }

    private void add(
            List<StreamEvent> events,
            Touches.Touch touch,
            ConversationId conversation,
            boolean isInside,
            Marks marks) {
        Instant at = touch.last().at();
        String cursor = marks.at(touch.last(), "c" + conversation.value());
        switch (membership.move(conversation, isInside, touch.isOpened())) {
            case ENTERED -> events.add(new ConversationEnteredEvent(cursor, at, conversation));
            case STAYED -> events.add(new ConversationChangedEvent(cursor, at, conversation));
            case LEFT -> events.add(new ConversationLeftEvent(cursor, at, conversation));
            case OUTSIDE -> {}
        }
    }

    /** Counters, when they moved, at most once a second. */
    @Override
    public List<StreamEvent> idle(Marks marks) {
        Instant now = clock.instant();
        if (!isDirty || now.isBefore(countedAt.plus(COUNTS_PAUSE))) {
            return List.of();
        }
        isDirty = false;
        countedAt = now;
        List<View> current = conversations.viewCounts(operator).stream().map(View::of).toList();
        List<View> moved = current.stream().filter(view -> !shown.contains(view)).toList();
        shown = new HashSet<>(current);
        return moved.isEmpty()
                ? List.of()
                : List.of(new ViewCountsChangedEvent(marks.here("v"), now, moved));
    }
}
