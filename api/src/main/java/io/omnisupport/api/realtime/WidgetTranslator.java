package io.omnisupport.api.realtime;

import io.omnisupport.api.realtime.StreamEvent.ConversationChangedEvent;
import io.omnisupport.api.realtime.StreamEvent.MessageAddedEvent;
import io.omnisupport.api.realtime.StreamEvent.MessageChangedEvent;
import io.omnisupport.conversations.ConversationChanged;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.ConversationOpened;
import io.omnisupport.conversations.ConversationRead;
import io.omnisupport.conversations.MessageChanged;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.MessageQueued;
import io.omnisupport.conversations.MessageReceived;
import io.omnisupport.platform.ActorKind;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.LoggedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a visitor should see: its own messages, replies, and how its conversations stand. */
class WidgetTranslator implements Translator {
    private static final Set<String> TOLD =
            Set.of(
                    ConversationOpened.class.getSimpleName(),
                    ConversationChanged.class.getSimpleName(),
                    ConversationRead.class.getSimpleName(),
                    MessageReceived.class.getSimpleName(),
                    MessageQueued.class.getSimpleName(),
                    MessageChanged.class.getSimpleName());

    private final String identity;

    WidgetTranslator(CustomerActor customer) {
        this.identity = customer.identity().toString();
    }

    /** Entries carry the identity, so thousands of idle visitors cost no look-up. */
    @Override
    public boolean accepts(LoggedEvent entry) {
        return TOLD.contains(entry.type())
                && entry.payload().path("identity").asString("").equals(identity)
                && (!entry.is(ConversationRead.class) || entry.actorKind() == ActorKind.CUSTOMER);
    }

    @Override
    public List<StreamEvent> translate(List<LoggedEvent> entries, Marks marks) {
        var told = new LinkedHashMap<String, StreamEvent>();
        for (LoggedEvent entry : entries) {
            StreamEvent event = translate(entry, marks);
            String key = entry.subject() + event.getClass().getSimpleName() + message(entry);
            told.remove(key);
            told.put(key, event);
        }
        return List.copyOf(told.values());
    }

    private static StreamEvent translate(LoggedEvent entry, Marks marks) {
        String cursor = marks.at(entry, "");
        String message = message(entry);
        if (message == null) {
            return new ConversationChangedEvent(
                    cursor, entry.at(), new ConversationId(entry.subject()));
        }
        var id = new MessageId(entry.uuid("message"));
        return entry.is(MessageChanged.class)
                ? new MessageChangedEvent(cursor, entry.at(), id)
                : new MessageAddedEvent(cursor, entry.at(), id);
    }

    private static @Nullable String message(LoggedEvent entry) {
        return entry.payload().path("message").asString(null);
    }
}
