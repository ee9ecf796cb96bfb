package io.omnisupport.conversations.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.NoteId;
import io.omnisupport.conversations.TimelineEventId;
import io.omnisupport.conversations.TimelineItem;
import io.omnisupport.conversations.Timelines;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.TypedId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
class TimelineService implements Timelines {
    private final Transactions transactions;
    private final TimelineRows rows;
    private final MessagePages messages;
    private final NoteRows notes;

    TimelineService(
            Transactions transactions, TimelineRows rows, MessagePages messages, NoteRows notes) {
        this.transactions = transactions;
        this.rows = rows;
        this.messages = messages;
        this.notes = notes;
    }

    @Override
    public Map<ConversationId, Page<TimelineItem>> ofConversations(
            Actor actor, Collection<ConversationId> conversations, PageRequest page) {
        if (actor instanceof CustomerActor) {
            return Map.of();
        }
        return transactions.read(
                actor.workspace(),
                () -> pages(actor, conversations, page, rows.page(actor, conversations, page)));
    }

    private Map<ConversationId, Page<TimelineItem>> pages(
            Actor actor,
            Collection<ConversationId> conversations,
            PageRequest page,
            List<TypedId> ids) {
        Map<ConversationId, List<TimelineItem>> found =
                load(actor, ids).stream().collect(groupingBy(TimelineItem::conversation));
        var keyset = new TimeKeyset("t", page);
        var pages = new HashMap<ConversationId, Page<TimelineItem>>();
        for (ConversationId conversation : conversations) {
            var items = found.getOrDefault(conversation, List.of());
            pages.put(conversation, Page.of(page, keyset.sorted(items), TimeKeyset::key));
        }
        return pages;
    }

    @Override
    public Map<ConversationId, Integer> counts(
            Actor actor, Collection<ConversationId> conversations) {
        return actor instanceof CustomerActor
                ? Map.of()
                : transactions.read(
                        actor.workspace(), () -> messages.itemCounts(actor, conversations));
    }

    @Override
    public Map<TypedId, TimelineItem> find(Actor actor, Collection<? extends TypedId> ids) {
        return actor instanceof CustomerActor
                ? Map.of()
                : transactions.read(
                        actor.workspace(),
                        () ->
                                load(actor, ids).stream()
                                        .collect(toMap(TimelineItem::id, identity())));
    }

    /** One statement per kind of item. */
    private List<TimelineItem> load(Actor actor, Collection<? extends TypedId> ids) {
        var items = new ArrayList<TimelineItem>();
        items.addAll(messages.find(actor, only(ids, MessageId.class)));
        items.addAll(notes.find(only(ids, NoteId.class)));
        items.addAll(rows.events(actor, only(ids, TimelineEventId.class)));
        return items;
    }

    private static <T> List<T> only(Collection<? extends TypedId> ids, Class<T> kind) {
        return ids.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
