package io.omnisupport.conversations;

import static io.omnisupport.conversations.Filters.assignee;
import static io.omnisupport.conversations.Filters.of;
import static io.omnisupport.conversations.Filters.status;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.conversations.ConversationFilter.Reference;
import io.omnisupport.conversations.ConversationOrder.Field;
import io.omnisupport.conversations.Conversations.ViewCount;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.tenancy.OperatorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InboxTest extends ConversationsTestBase {
    @ParameterizedTest
    @CsvSource({
        "LAST_ACTIVITY_AT, true",
        "LAST_ACTIVITY_AT, false",
        "WAITING_SINCE, false",
        "WAITING_SINCE, true",
        "CREATED_AT, true",
        "CREATED_AT, false"
    })
    void pagesJoinWithoutGapOrDoubleBothWays(Field field, boolean descending) {
        var operator = anOperator("Анна Орлова");
        aMixedInbox(operator, 23);
        var order = new ConversationOrder(field, descending);

        var forward = walk(operator, order, true);
        var backward = walk(operator, order, false);

        assertThat(forward).hasSize(23).doesNotHaveDuplicates().isEqualTo(backward);
        assertThat(forward.stream().map(this::conversation).toList())
                .isSortedAccordingTo(comparator(field, descending));
    }

    @Test
    void aPageSurvivesDeletionAndArrival() {
        var operator = anOperator("Анна Орлова");
        aMixedInbox(operator, 10);
        var first = page(operator, ConversationFilter.ALL, PageRequest.first(4));
        writes(aPerson(), "Только что");

        var second =
                page(
                        operator,
                        ConversationFilter.ALL,
                        new PageRequest(10, true, first.rows().getLast().key()));

        assertThat(second.items()).hasSize(6);
        assertThat(second.hasPrevious()).isTrue();
        assertThat(second.hasNext()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(BuiltInView.class)
    void keptSizesOfViewsAreWhatTheViewsHold(BuiltInView view) {
        var operator = anOperator("Анна Орлова");
        aMixedInbox(operator, 23);

        assertThat(count(operator, view).conversationCount())
                .isEqualTo(shown(operator, view).size())
                .isPositive();
    }

    @Test
    void sizesStayRightWhenTheyAreSummedUp() {
        var operator = anOperator("Анна Орлова");
        aMixedInbox(operator, 23);
        var before = conversations.viewCounts(operator);

        assertThat(transactions.<Integer>system(this::sumUp)).isPositive();

        assertThat(conversations.viewCounts(operator)).isEqualTo(before);
    }

    private Integer sumUp() {
        return jdbc.sql(
                        """
                        with gone as (delete from view_size returning *)
                        insert into view_size (workspace_id, bucket, difference)
                        select workspace_id, bucket, sum(difference) from gone group by 1, 2\
                        """)
                .update();
    }

    @ParameterizedTest
    @EnumSource(BuiltInView.class)
    void unreadInViewsIsWhatTheFilterFinds(BuiltInView view) {
        var operator = anOperator("Анна Орлова");
        aMixedInbox(operator, 12);
        var unread =
                new ConversationFilter(
                        view, null, null, null, null, null, null, true, null, null, List.of(),
                        List.of());

        assertThat(count(operator, view).unreadCount())
                .isEqualTo(page(operator, unread, PageRequest.first(100)).items().size());
    }

    @Test
    void filtersCombine() {
        var anna = anOperator("Анна Орлова");
        var mine = writes(aPerson(), "Моё").conversation();
        done(turns.claim(anna, mine));
        var nobodys = writes(aPerson(), "Ничьё").conversation();
        var resolved = writes(aPerson(), "Решено").conversation();
        done(turns.transition(anna, resolved, new StatusTransition.Resolve()));
        var me = new OperatorId(anna.id());

        assertThat(found(anna, status(Set.of(Conversation.Status.OPEN)))).containsExactly(mine);
        assertThat(found(anna, assignee(new Reference<>(Set.of(me), null, null))))
                .containsExactly(mine);
        assertThat(found(anna, assignee(new Reference<>(null, null, true))))
                .containsExactlyInAnyOrder(nobodys, resolved);
        assertThat(found(anna, assignee(new Reference<>(null, Set.of(me), null))))
                .containsExactlyInAnyOrder(nobodys, resolved);
        assertThat(
                        found(
                                anna,
                                new ConversationFilter(
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(
                                                status(Set.of(Conversation.Status.OPEN)),
                                                status(Set.of(Conversation.Status.RESOLVED))),
                                        List.of(
                                                assignee(
                                                        new Reference<>(Set.of(me), null, null))))))
                .containsExactly(resolved);
    }

    @Test
    void matchingTellsTheSameAsThePage() {
        var operator = anOperator("Анна Орлова");
        aMixedInbox(operator, 12);
        var all =
                page(operator, ConversationFilter.ALL, PageRequest.first(100)).items().stream()
                        .map(Conversation::id)
                        .toList();

        for (BuiltInView view : BuiltInView.values()) {
            assertThat(conversations.matching(operator, of(view), all))
                    .isEqualTo(shown(operator, view));
        }
    }

    @Test
    void countingGivesUpPolitely() {
        var operator = anOperator("Анна Орлова");
        aMixedInbox(operator, 5);

        assertThat(conversations.count(operator, ConversationFilter.ALL)).hasValue(5);
    }

    @Test
    void customersSeeTheirOwnOnly() {
        var person = aPerson();
        var own = writes(person, "Моё").conversation();
        var other = writes(aPerson(), "Чужое").conversation();

        assertThat(conversations.find(person.actor(), List.of(own, other))).containsOnlyKeys(own);
        assertThat(
                        conversations
                                .page(
                                        person.actor(),
                                        ConversationFilter.ALL,
                                        ConversationOrder.NEWEST_ACTIVITY,
                                        PageRequest.first(10))
                                .items())
                .extracting(Conversation::id)
                .containsExactly(own);
    }

    @Test
    void statementsAreTheSameForOneAndFiftyRows() {
        var operator = anOperator("Анна Орлова");
        aMixedInbox(operator, 55);
        var customers =
                page(operator, ConversationFilter.ALL, PageRequest.first(50)).items().stream()
                        .map(Conversation::customer)
                        .toList();

        long one = statements.count(() -> everythingOf(operator, 1));
        long fifty = statements.count(() -> everythingOf(operator, 50));

        assertThat(fifty).isEqualTo(one);
        assertThat(
                        statements.count(() ->
                                conversations.ofCustomers(
                                        operator, customers, PageRequest.first(3))))
                .isEqualTo(
                        statements.count(() ->
                                conversations.ofCustomers(
                                        operator, customers.subList(0, 1), PageRequest.first(3))));
    }

    private void everythingOf(OperatorActor operator, int rows) {
        var ids =
                page(operator, ConversationFilter.ALL, PageRequest.first(rows)).items().stream()
                        .map(Conversation::id)
                        .toList();
        assertThat(ids).hasSize(rows);
        marks.unreadCounts(operator, ids);
        messages.ofConversations(operator, ids, PageRequest.last(10));
        messages.counts(operator, ids);
        timelines.ofConversations(operator, ids, PageRequest.last(10));
    }

    /** Every third is mine, every fourth answered, every fifth resolved. */
    private void aMixedInbox(OperatorActor operator, int size) {
        for (int i = 0; i < size; i++) {
            var at = Instant.now().minus(Duration.ofMinutes(size - i));
            var id = writes(aPerson(), "m" + i, "Сообщение " + i, at).conversation();
            if (i % 3 == 0) {
                done(turns.claim(operator, id));
            }
            if (i % 4 == 0) {
                replies(operator, id, "Ответ " + i);
            }
            if (i % 5 == 0) {
                done(turns.transition(operator, id, new StatusTransition.Resolve()));
            }
        }
    }

    private List<ConversationId> walk(
            OperatorActor operator, ConversationOrder order, boolean forward) {
        var ids = new ArrayList<ConversationId>();
        var request = new PageRequest(5, forward, null);
        Page<Conversation> page;
        do {
            page = conversations.page(operator, ConversationFilter.ALL, order, request);
            var read = page.items().stream().map(Conversation::id).toList();
            ids.addAll(forward ? ids.size() : 0, read);
            var edge = forward ? page.rows().getLast() : page.rows().getFirst();
            request = new PageRequest(5, forward, edge.key());
        } while (forward ? page.hasNext() : page.hasPrevious());
        return ids;
    }

    private static Comparator<Conversation> comparator(Field field, boolean descending) {
        Instant never = descending ? Instant.MIN : Instant.MAX;
        Comparator<Conversation> ascending =
                Comparator.comparing(conversation ->
                        switch (field) {
                            case LAST_ACTIVITY_AT -> conversation.lastActivityAt();
                            case CREATED_AT -> conversation.createdAt();
                            case WAITING_SINCE ->
                                    conversation.waitingSince() == null
                                            ? never
                                            : conversation.waitingSince();
                        });
        return descending ? ascending.reversed() : ascending;
    }

    private Page<Conversation> page(
            OperatorActor operator, ConversationFilter filter, PageRequest request) {
        return conversations.page(operator, filter, ConversationOrder.NEWEST_ACTIVITY, request);
    }

    private List<ConversationId> found(OperatorActor operator, ConversationFilter filter) {
        return page(operator, filter, PageRequest.first(100)).items().stream()
                .map(Conversation::id)
                .toList();
    }

    private Set<ConversationId> shown(OperatorActor operator, BuiltInView view) {
        return Set.copyOf(found(operator, of(view)));
    }

    private ViewCount count(OperatorActor operator, BuiltInView view) {
        Map<BuiltInView, ViewCount> counts =
                conversations.viewCounts(operator).stream()
                        .collect(toMap(ViewCount::view, count -> count));
        return counts.get(view);
    }
}
