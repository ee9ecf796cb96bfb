package io.omnisupport.api.realtime;

import io.omnisupport.api.realtime.StreamEvent.ConversationChangedEvent;
import io.omnisupport.api.realtime.StreamEvent.CustomerChangedEvent;
import io.omnisupport.api.realtime.StreamEvent.MessageAddedEvent;
import io.omnisupport.api.realtime.StreamEvent.MessageChangedEvent;
import io.omnisupport.api.realtime.StreamEvent.TimelineItemChangedEvent;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationChanged;
import io.omnisupport.conversations.ConversationOpened;
import io.omnisupport.conversations.ConversationRead;
import io.omnisupport.conversations.MessageChanged;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.MessageQueued;
import io.omnisupport.conversations.MessageReceived;
import io.omnisupport.conversations.NoteId;
import io.omnisupport.conversations.NoteSaved;
import io.omnisupport.conversations.TimelineEventAdded;
import io.omnisupport.conversations.TimelineEventId;
import io.omnisupport.customers.IdentityChanged;
import io.omnisupport.platform.LoggedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that happens in one conversation. */
class ConversationTranslator implements Translator {
    private final Conversation conversation;
    private final @Nullable UUID viewer;

    ConversationTranslator(Conversation conversation, @Nullable UUID viewer) {
        this.conversation = conversation;
        this.viewer = viewer;
    }

    @Override
    public boolean accepts(LoggedEvent entry) {
        return entry.subject().equals(conversation.id().value())
                || (entry.is(IdentityChanged.class)
                        && entry.uuid("customer").equals(conversation.customer().value()));
    }

    /** Of several changes of one thing that came together, the last is told. */
    @Override
    public List<StreamEvent> translate(List<LoggedEvent> entries, Marks marks) {
        var told = new LinkedHashMap<String, StreamEvent>();
        for (LoggedEvent entry : entries) {
            StreamEvent event = translate(entry, marks);
            if (event != null) {
                String key = key(event);
                told.remove(key);
                told.put(key, event);
            }
        }
        return List.copyOf(told.values());
    }

    private @Nullable StreamEvent translate(LoggedEvent entry, Marks marks) {
        String cursor = marks.at(entry, "");
        if (entry.is(MessageReceived.class) || entry.is(MessageQueued.class)) {
            return new MessageAddedEvent(cursor, entry.at(), new MessageId(entry.uuid("message")));
        }
        if (entry.is(MessageChanged.class)) {
            var message = new MessageId(entry.uuid("message"));
            return new MessageChangedEvent(cursor, entry.at(), message);
        }
        if (entry.is(NoteSaved.class)) {
            return new TimelineItemChangedEvent(cursor, entry.at(), new NoteId(entry.uuid("note")));
        }
        if (entry.is(TimelineEventAdded.class)) {
            return new TimelineItemChangedEvent(
                    cursor, entry.at(), new TimelineEventId(entry.uuid("event")));
        }
        if (entry.is(IdentityChanged.class)) {
            return new CustomerChangedEvent(cursor, entry.at(), conversation.customer());
        }
        return isAboutTheWhole(entry)
                ? new ConversationChangedEvent(cursor, entry.at(), conversation.id())
                : null;
    }

    /** What others read changes nothing for the viewer. */
    private boolean isAboutTheWhole(LoggedEvent entry) {
        return entry.is(ConversationChanged.class)
                || entry.is(ConversationOpened.class)
                || (entry.is(ConversationRead.class)
                        && viewer != null
                        && viewer.equals(entry.actorId()));
    }

    private static String key(StreamEvent event) {
        return switch (event) {
            case MessageAddedEvent added -> "added" + added.messageId();
            case MessageChangedEvent changed -> "changed" + changed.messageId();
            case TimelineItemChangedEvent item -> "item" + item.itemId();
            default -> event.getClass().getSimpleName();
        };
    }
}
