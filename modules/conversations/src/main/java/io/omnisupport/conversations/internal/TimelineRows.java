package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.instant;
import static io.omnisupport.platform.Sql.uuid;
import static io.omnisupport.platform.Sql.values;

import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.NoteId;
import io.omnisupport.conversations.TimelineEvent;
import io.omnisupport.conversations.TimelineEventId;
import io.omnisupport.conversations.TimelineItem;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.TypedId;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The order of everything in conversations, and the changes among it. */
@Component
class TimelineRows {
    private static final String MESSAGE = "MESSAGE";
    private static final String NOTE = "NOTE";
    private static final String EVENT = "EVENT";

    private final JdbcClient jdbc;

    TimelineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives an item its place. */
    void place(WorkspaceId workspace, TimelineItem item) {
        jdbc.sql(
                        """
                        insert into timeline_item (workspace_id, conversation_id, occurred_at, id, kind)
                        values (?, ?, ?, ?, ?)\
                        """)
                .params(
                        workspace.value(),
                        item.conversation().value(),
                        at(item.occurredAt()),
                        item.id().value(),
                        kind(item.id()))
                .update();
    }

    void insert(WorkspaceId workspace, TimelineEvent event) {
        jdbc.sql(
                        """
                        insert into timeline_event (workspace_id, id, conversation_id, author_kind,
                            author_id, author_name, author_public_name, change, occurred_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)\
                        """)
                .param(workspace.value())
                .param(event.id().value())
                .param(event.conversation().value())
                .param(event.author().kind().name())
                .param(event.author().id())
                .param(event.author().name())
                .param(event.author().publicName())
                .param(Content.write(event.change()))
                .param(at(event.occurredAt()))
                .update();
        place(workspace, event);
    }

    /** Ids of a page of each conversation, in one statement. */
    List<TypedId> page(Actor actor, Collection<ConversationId> conversations, PageRequest page) {
        Reach reach = Reach.of(actor);
        var keyset = new TimeKeyset("t", page);
        return jdbc.sql(
                        """
                        select t.kind, t.id from conversation c cross join lateral (
                            select * from timeline_item t where t.workspace_id = c.workspace_id
                                and t.conversation_id = c.id %s) t
                        where c.id = any(:conversations) and %s\
                        """
                                .formatted(keyset.sql(), reach.sql()))
                .param("conversations", values(conversations))
                .params(keyset.parameters())
                .params(reach.parameters())
                .query((row, _) -> id(row.getString("kind"), uuid(row, "id")))
                .list();
    }

    List<TimelineEvent> events(Actor actor, Collection<TimelineEventId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Reach reach = Reach.of(actor);
        return jdbc.sql(
                        """
                        select e.* from timeline_event e
                        join conversation c on c.workspace_id = e.workspace_id and c.id = e.conversation_id
                        where e.workspace_id = app_workspace() and e.id = any(:ids) and\s\
                        """
                                + reach.sql())
                .param("ids", values(ids))
                .params(reach.parameters())
                .query((row, _) ->
                        new TimelineEvent(
                                new TimelineEventId(uuid(row, "id")),
                                new ConversationId(uuid(row, "conversation_id")),
                                Authors.read(row),
                                Content.change(row.getString("change")),
                                instant(row, "occurred_at")))
                .list();
    }

    private static String kind(TypedId id) {
        return switch (id) {
            case MessageId _ -> MESSAGE;
            case NoteId _ -> NOTE;
            case TimelineEventId _ -> EVENT;
            default -> throw new IllegalArgumentException("Not in a timeline: " + id.prefix());
        };
    }

    private static TypedId id(String kind, UUID id) {
        return switch (kind) {
            case MESSAGE -> new MessageId(id);
            case NOTE -> new NoteId(id);
            case EVENT -> new TimelineEventId(id);
            default -> throw new IllegalStateException("Unknown kind of item " + kind);
        };
    }
}
