package io.omnisupport.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.Messages.SendMessage;
import io.omnisupport.conversations.Notes.SaveNote;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Refusal.IdempotencyConflict;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Refusal.Validation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stays of a conversation: timeline, notes, edits, reading. */
class HistoryTest extends ConversationsTestBase {
    @Test
    void theTimelineHoldsEverythingInTheOrderOfTime() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        done(turns.claim(operator, id));
        var note = done(notes.save(operator, note(id, "Постоянный клиент")));
        replies(operator, id, "Уже едет");

        var items = timeline(operator, id, PageRequest.last(50));

        assertThat(items).isSortedAccordingTo((a, b) -> a.occurredAt().compareTo(b.occurredAt()));
        assertThat(items).contains(note);
        assertThat(items.getFirst()).isInstanceOf(Message.class);
        assertThat(items).hasSize(strings("select id::text from timeline_item").size());
        assertThat(timelines.counts(operator, List.of(id))).containsEntry(id, items.size());
    }

    @Test
    void historyPagesBackwardsWithoutGap() {
        var operator = anOperator("Анна Орлова");
        var person = aPerson();
        var id = writes(person, "0").conversation();
        for (int i = 1; i < 25; i++) {
            writes(person, Integer.toString(i));
        }

        var texts = new ArrayList<String>();
        @Nullable List<String> from = null;
        boolean more;
        do {
            var page =
                    messages.ofConversations(
                                    operator, List.of(id), new PageRequest(10, false, from))
                            .get(id);
            texts.addAll(0, page.items().stream().map(Message::text).toList());
            from = page.rows().getFirst().key();
            more = page.hasPrevious();
        } while (more);

        assertThat(texts).hasSize(25).first().isEqualTo("0");
        assertThat(texts.getLast()).isEqualTo("24");
    }

    @Test
    void customersSeeMessagesAndNothingElse() {
        var operator = anOperator("Анна Орлова");
        var person = aPerson();
        var id = writes(person, "Где мой заказ?").conversation();
        var note = done(notes.save(operator, note(id, "Секрет")));
        replies(operator, id, "Уже едет");

        assertThat(timelines.ofConversations(person.actor(), List.of(id), PageRequest.last(9)))
                .isEmpty();
        assertThat(notes.find(person.actor(), List.of(note.id()))).isEmpty();
        assertThat(timelines.find(person.actor(), List.of(note.id()))).isEmpty();
        assertThat(
                        messages.ofConversations(person.actor(), List.of(id), PageRequest.last(9))
                                .get(id)
                                .items())
                .hasSize(2);
    }

    @Test
    void aNoteIsShownInListsButLeavesTheOrder() {
        var operator = anOperator("Анна Орлова");
        var question = writes(aPerson(), "Где мой заказ?");

        done(notes.save(operator, note(question.conversation(), "Карта 4111111111111111")));

        var now = conversation(question.conversation());
        assertThat(now.preview().isNote()).isTrue();
        assertThat(now.preview().text()).isEqualTo("Карта ••••••••••••1111");
        assertThat(now.lastActivityAt()).isEqualTo(question.occurredAt());
        assertThat(now.waitingSince()).isNotNull();
    }

    @Test
    void notesAreChangedByTheirAuthorsOnly() {
        var anna = anOperator("Анна Орлова");
        var boris = anOperator("Борис Лебедев");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        var note = done(notes.save(anna, note(id, "Было")));
        var change = new SaveNote("another-key-1", note.id(), null, "Стало");

        assertThat(refusal(notes.save(boris, change))).isInstanceOf(NotFound.class);
        assertThat(done(notes.save(anna, change)).body()).isEqualTo("Стало");
        assertThat(notes.find(anna, List.of(note.id())).get(note.id()).body()).isEqualTo("Стало");
    }

    @Test
    void aNoteIsWrittenOncePerKey() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        var command = note(id, "Один раз");

        var first = done(notes.save(operator, command));

        assertThat(done(notes.save(operator, command)).id()).isEqualTo(first.id());
        assertThat(
                        refusal(
                                notes.save(
                                        operator,
                                        new SaveNote(command.idempotencyKey(), null, id, "Иначе"))))
                .isInstanceOf(IdempotencyConflict.class);
        assertThat(refusal(notes.save(operator, note(id, " ")))).isInstanceOf(Validation.class);
    }

    @Test
    void anEditKeepsTheFormerContent() {
        var operator = anOperator("Анна Орлова");
        var person = aPerson();
        var message = writes(person, "Где мой закас?");
        var at = Instant.now();

        assertThat(messages.edit(person.actor(), message.id(), text("Где мой заказ?"), at))
                .isTrue();
        assertThat(messages.edit(person.actor(), message.id(), text("Где мой заказ?"), at))
                .isFalse();
        assertThat(messages.edit(person.actor(), message.id(), text("Старьё"), at.minusSeconds(9)))
                .isFalse();

        var now = messages.find(operator, List.of(message.id())).get(message.id());
        assertThat(now.text()).isEqualTo("Где мой заказ?");
        assertThat(now.editedAt()).isNotNull();
        assertThat(messages.revisions(operator, List.of(message.id())).get(message.id()))
                .extracting(Message.Revision::blocks)
                .containsExactly(text("Где мой закас?"));
        assertThat(messages.revisions(person.actor(), List.of(message.id()))).isEmpty();
        assertThat(conversation(message.conversation()).preview().text())
                .isEqualTo("Где мой заказ?");
    }

    @Test
    void nobodyEditsOrPressesWhatIsNotTheirs() {
        var message = writes(aPerson(), "Моё");
        var stranger = aPerson();

        assertThat(messages.edit(stranger.actor(), message.id(), text("Чужое"), Instant.now()))
                .isFalse();
        assertThat(messages.pressButton(stranger.actor(), message.id(), "b1")).isFalse();
    }

    @Test
    void aPressedButtonIsMarked() {
        var operator = anOperator("Анна Орлова");
        var person = aPerson();
        var id = writes(person, "Где мой заказ?").conversation();
        var buttons =
                new ButtonsBlock(
                        List.of(new Button("b1", "Оплатить", Button.Action.REPLY, null)), null);
        var sent =
                done(
                        messages.send(
                                operator,
                                new SendMessage(
                                        "buttons-key",
                                        id,
                                        List.of(new TextBlock("Что дальше?"), buttons),
                                        null,
                                        null,
                                        null)));

        assertThat(messages.pressButton(person.actor(), sent.id(), "b2")).isFalse();
        assertThat(messages.pressButton(person.actor(), sent.id(), "b1")).isTrue();

        assertThat(messages.find(operator, List.of(sent.id())).get(sent.id()).blocks().getLast())
                .isEqualTo(new ButtonsBlock(buttons.buttons(), "b1"));
    }

    @Test
    void unreadIsWhatNobodyAnsweredAndTheViewerHasNotRead() {
        var anna = anOperator("Анна Орлова");
        var boris = anOperator("Борис Лебедев");
        var person = aPerson();
        writes(person, "1");
        var second = writes(person, "2");
        var id = writes(person, "3").conversation();

        done(marks.read(anna, id, second.id()));
        assertThat(unread(anna, id)).isEqualTo(1);
        assertThat(unread(boris, id)).isEqualTo(3);

        replies(anna, id, "Ответ");
        assertThat(unread(anna, id)).isZero();
        assertThat(unread(boris, id)).isZero();
        assertThat(marks.unreadCounts(person.actor(), List.of(id))).containsEntry(id, 1);
    }

    @Test
    void aReadConversationCanBePutAsideAsUnread() {
        var anna = anOperator("Анна Орлова");
        var message = writes(aPerson(), "1");
        var id = message.conversation();
        done(marks.read(anna, id, message.id()));

        done(marks.read(anna, id, null));
        assertThat(unread(anna, id)).isEqualTo(1);

        done(marks.read(anna, id, message.id()));
        assertThat(unread(anna, id)).isZero();
    }

    @Test
    void aMarkNeverMovesBackwards() {
        var anna = anOperator("Анна Орлова");
        var person = aPerson();
        var first = writes(person, "1");
        var last = writes(person, "2");
        var id = last.conversation();
        done(marks.read(anna, id, last.id()));
        var before = eventTypes();

        done(marks.read(anna, id, first.id()));

        assertThat(unread(anna, id)).isZero();
        assertThat(eventTypes()).isEqualTo(before);
    }

    @Test
    void whatTheCustomerReadIsTold() {
        var operator = anOperator("Анна Орлова");
        var person = aPerson();
        var id = writes(person, "Где мой заказ?").conversation();
        var reply = replies(operator, id, "Едет");

        done(marks.read(person.actor(), id, reply.id()));

        assertThat(marks.unreadCounts(person.actor(), List.of(id))).containsEntry(id, 0);
        assertThat(messages.find(operator, List.of(reply.id())).get(reply.id()).deliveryState())
                .isEqualTo(DeliveryState.READ);
        assertThat(conversation(id).preview().deliveryState()).isEqualTo(DeliveryState.READ);
        assertThat(eventTypes()).endsWith("ConversationChanged", "ConversationRead");
    }

    private int unread(Actor actor, ConversationId id) {
        return marks.unreadCounts(actor, List.of(id)).getOrDefault(id, 0);
    }

    private List<TimelineItem> timeline(Actor actor, ConversationId id, PageRequest page) {
        return timelines.ofConversations(actor, List.of(id), page).get(id).items();
    }

    private static SaveNote note(ConversationId id, String body) {
        return new SaveNote(UUID.randomUUID().toString(), null, id, body);
    }

    private static List<MessageBlock> text(String text) {
        return List.of(new TextBlock(text));
    }
}
