package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.at;
import static io.omnisupport.platform.Sql.instant;
import static io.omnisupport.platform.Sql.uuid;
import static io.omnisupport.platform.Sql.values;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.Message.Revision;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.UuidV7;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table of messages, read; inside the caller's transaction. */
@Component
class MessagePages {
    private static final int MOST_REVISIONS = 50;

    private final JdbcClient jdbc;

    MessagePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those within reach; ids hold the time, which leads to the right partitions. */
    List<Message> find(Actor actor, Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Reach reach = Reach.of(actor);
        List<Instant> times = ids.stream().map(id -> UuidV7.instant(id.value())).toList();
        return jdbc.sql(
                        """
                        select m.* from message m
                        join conversation c on c.workspace_id = m.workspace_id and c.id = m.conversation_id
                        where m.workspace_id = app_workspace() and m.id = any(:ids)
                            and m.created_at between :oldest and :newest and\s\
                        """
                                + reach.sql())
                .param("ids", values(ids))
                .param("oldest", at(times.stream().min(Comparator.naturalOrder()).orElseThrow()))
                .param("newest", at(times.stream().max(Comparator.naturalOrder()).orElseThrow()))
                .params(reach.parameters())
                .query((row, _) -> MessageRows.message(row))
                .list();
    }

    /** A page of each conversation in one statement. */
    Map<ConversationId, Page<Message>> ofConversations(
            Actor actor, Collection<ConversationId> conversations, PageRequest page) {
        Reach reach = Reach.of(actor);
        var keyset = new TimeKeyset("m", page);
        Map<ConversationId, List<Message>> read =
                jdbc
                        .sql(
                                """
                                select m.* from conversation c cross join lateral (
                                    select * from message m where m.workspace_id = c.workspace_id
                                        and m.conversation_id = c.id %s) m
                                where c.id = any(:conversations) and %s\
                                """
                                        .formatted(keyset.sql(), reach.sql()))
                        .param("conversations", values(conversations))
                        .params(keyset.parameters())
                        .params(reach.parameters())
                        .query((row, _) -> MessageRows.message(row))
                        .list()
                        .stream()
                        .collect(groupingBy(Message::conversation));
        var pages = new HashMap<ConversationId, Page<Message>>();
        for (ConversationId conversation : conversations) {
            var rows = read.getOrDefault(conversation, List.of());
            pages.put(conversation, Page.of(page, keyset.sorted(rows), TimeKeyset::key));
        }
        return pages;
    }

    Map<ConversationId, Integer> counts(Actor actor, Collection<ConversationId> conversations) {
        return numbers(actor, conversations, "c.inbound_count + c.outbound_count");
    }

    /** Items of every kind in the timeline. */
    Map<ConversationId, Integer> itemCounts(Actor actor, Collection<ConversationId> conversations) {
        return numbers(actor, conversations, "c.item_count");
    }

    private Map<ConversationId, Integer> numbers(
            Actor actor, Collection<ConversationId> conversations, String number) {
        Reach reach = Reach.of(actor);
        var numbers = new HashMap<ConversationId, Integer>();
        jdbc.sql(
                        "select c.id, %s as number from conversation c where c.id = any(:ids) and %s"
                                .formatted(number, reach.sql()))
                .param("ids", values(conversations))
                .params(reach.parameters())
                .query(row -> {
                    numbers.put(new ConversationId(uuid(row, "id")), row.getInt("number"));
                });
        return numbers;
    }

    /** Of messages known to be within reach. */
    Map<MessageId, List<Revision>> revisions(Collection<MessageId> ids) {
        return jdbc
                .sql(
                        """
                        select * from message_revision
                        where workspace_id = app_workspace() and message_id = any(?) and number <= ?
                        order by message_id, number\
                        """)
                .param(values(ids))
                .param(MOST_REVISIONS)
                .query((row, _) ->
                        Map.entry(
                                new MessageId(uuid(row, "message_id")),
                                new Revision(
                                        instant(row, "replaced_at"),
                                        Authors.read(row),
                                        Content.blocks(row.getString("blocks")))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
