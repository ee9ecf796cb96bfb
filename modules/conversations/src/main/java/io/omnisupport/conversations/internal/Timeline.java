package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.Author;
import io.omnisupport.conversations.TimelineEvent;
import io.omnisupport.conversations.TimelineEvent.Change;
import io.omnisupport.conversations.TimelineEventAdded;
import io.omnisupport.conversations.TimelineEventId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.UuidV7;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what happened to a conversation into its timeline. */
@Component
class Timeline {
    private final TimelineRows rows;
    private final Authors authors;
    private final EventLog events;
    private final Clock clock;

    Timeline(TimelineRows rows, Authors authors, EventLog events, Clock clock) {
        this.rows = rows;
        this.authors = authors;
        this.events = events;
        this.clock = clock;
    }

    void tell(Actor actor, ConversationEntity conversation, List<Change> changes) {
        if (!changes.isEmpty()) {
            tell(actor, authors.of(actor), conversation, changes);
        }
    }

    void tell(Actor actor, Author author, ConversationEntity conversation, List<Change> changes) {
        for (Change change : changes) {
            var event =
                    new TimelineEvent(
                            new TimelineEventId(UuidV7.next()),
                            conversation.id(),
                            author,
                            change,
                            clock.instant().truncatedTo(ChronoUnit.MICROS));
            rows.insert(actor.workspace(), event);
            conversation.tally().countItem();
            events.append(actor, new TimelineEventAdded(conversation.id(), event.id()));
        }
    }
}
