package io.omnisupport.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.conversations.Conversation.CloseReason;
import io.omnisupport.conversations.Conversation.Origin;
import io.omnisupport.conversations.Conversation.Status;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.Presentation;
import io.omnisupport.conversations.Messages.ReceivedMessage;
import io.omnisupport.platform.UuidV7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiveTest extends ConversationsTestBase {
    @Test
    void firstMessageOpensAConversationThatWaits() {
        var person = aPerson();

        var message = writes(person, "Где мой заказ?\n Номер 15");

        var opened = conversation(message.conversation());
        assertThat(opened.status()).isEqualTo(Status.NEW);
        assertThat(opened.number()).isEqualTo(1);
        assertThat(opened.origin()).isEqualTo(Origin.CUSTOMER);
        assertThat(opened.waitingSince()).isEqualTo(message.occurredAt());
        assertThat(opened.preview().text()).isEqualTo("Где мой заказ? Номер 15");
        assertThat(eventTypes()).endsWith("ConversationOpened", "MessageReceived");
    }

    @Test
    void furtherMessagesJoinTheOpenConversation() {
        var person = aPerson();
        var first = writes(person, "Здравствуйте");

        var second = writes(person, "Вы тут?");

        assertThat(second.conversation()).isEqualTo(first.conversation());
        assertThat(conversation(first.conversation()).waitingSince()).isEqualTo(first.occurredAt());
    }

    @Test
    void sameProviderMessageTwiceIsStoredOnce() {
        var person = aPerson();
        var first = writes(person, "tg-1", "Здравствуйте", Instant.now());

        var again = writes(person, "tg-1", "Здравствуйте", Instant.now());

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(strings("select id::text from message")).hasSize(1);
        assertThat(strings("select id::text from timeline_item")).hasSize(1);
    }

    @Test
    void oneProviderMessageInManyThreadsIsStoredOnce() throws Exception {
        var person = aPerson();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Message>> tries =
                    IntStream.range(0, 20)
                            .mapToObj(_ ->
                                    (Callable<Message>)
                                            () -> writes(person, "tg-1", "Да", Instant.now()))
                            .toList();
            for (var done : threads.invokeAll(tries)) {
                assertThat(done.get().text()).isEqualTo("Да");
            }
        }

        assertThat(strings("select id::text from message")).hasSize(1);
    }

    @Test
    void firstMessagesAtTheSameMomentOpenOneConversation() throws Exception {
        var person = aPerson();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Message>> tries =
                    IntStream.range(0, 8)
                            .mapToObj(i -> (Callable<Message>) () -> writes(person, "№" + i))
                            .toList();
            for (var done : threads.invokeAll(tries)) {
                done.get();
            }
        }

        assertThat(strings("select id::text from conversation")).hasSize(1);
        assertThat(strings("select id::text from message")).hasSize(8);
    }

    @Test
    void aTimeInTheFutureIsTakenAsNow() {
        var message = writes(aPerson(), "1", "Из будущего", Instant.now().plus(Duration.ofDays(1)));

        assertThat(message.occurredAt()).isEqualTo(message.receivedAt());
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING_CUSTOMER", "ON_HOLD", "SNOOZED", "RESOLVED"})
    void aMessageMakesItTheMoveOfTheOperatorInCharge(Status before) {
        var operator = anOperator("Анна Орлова");
        var person = aPerson();
        var id = writes(person, "Здравствуйте").conversation();
        done(turns.claim(operator, id));
        done(turns.transition(operator, id, to(before)));

        writes(person, "Ещё вопрос");

        assertThat(conversation(id).status()).isEqualTo(Status.OPEN);
        assertThat(conversation(id).snoozedUntil()).isNull();
        assertThat(conversation(id).waitingSince()).isNotNull();
    }

    @Test
    void aMessageToNobodysConversationIsNewAgain() {
        var operator = anOperator("Анна Орлова");
        var person = aPerson();
        var id = writes(person, "Здравствуйте").conversation();
        done(turns.transition(operator, id, new StatusTransition.Resolve()));

        writes(person, "Ещё вопрос");

        assertThat(conversation(id).status()).isEqualTo(Status.NEW);
    }

    @Test
    void aClosedConversationIsContinuedByALinkedOne() {
        var operator = anOperator("Анна Орлова");
        var person = aPerson();
        var closed = writes(person, "Здравствуйте").conversation();
        done(turns.transition(operator, closed, new StatusTransition.Close(CloseReason.DONE)));

        var next = writes(person, "Снова я").conversation();

        assertThat(next).isNotEqualTo(closed);
        assertThat(conversation(next).continues()).isEqualTo(closed);
        assertThat(conversation(next).origin()).isEqualTo(Origin.CONTINUATION);
        assertThat(conversation(closed).continuedBy()).isEqualTo(next);
        assertThat(conversation(closed).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void aConversationResolvedLongAgoIsNotReopened() {
        var operator = anOperator("Анна Орлова");
        var person = aPerson();
        var old = writes(person, "Здравствуйте").conversation();
        done(turns.transition(operator, old, new StatusTransition.Resolve()));
        transactions.write(
                workspace,
                () ->
                        jdbc.sql("update conversation set resolved_at = now() - interval '90 days'")
                                .update());

        var next = writes(person, "Снова я").conversation();

        assertThat(next).isNotEqualTo(old);
        assertThat(conversation(next).continues()).isEqualTo(old);
    }

    @Test
    void aPictureWithoutWordsIsNamedInLists() {
        var person = aPerson();
        var file =
                new Attachments.NewAttachment(
                        new AttachmentId(UuidV7.next()), "photo.jpg", "image/jpeg", 1000);

        var message =
                messages.receive(
                        person.actor(),
                        new ReceivedMessage(
                                person.known().identity(),
                                "1",
                                List.of(new FileBlock(file.id(), Presentation.IMAGE, null)),
                                List.of(file),
                                List.of(),
                                null,
                                null,
                                Instant.now()));

        var preview = conversation(message.conversation()).preview();
        assertThat(preview.text()).isEmpty();
        assertThat(preview.wordKey()).isEqualTo("preview.image");
        assertThat(attachments.find(person.actor(), List.of(file.id())).get(file.id()).state())
                .isEqualTo(Attachment.State.PENDING);
    }

    private static StatusTransition to(Status status) {
        return switch (status) {
            case WAITING_CUSTOMER -> new StatusTransition.WaitCustomer();
            case ON_HOLD -> new StatusTransition.Hold();
            case SNOOZED -> new StatusTransition.Snooze(Instant.now().plus(Duration.ofHours(1)));
            case RESOLVED -> new StatusTransition.Resolve();
            default -> throw new IllegalArgumentException(status.name());
        };
    }
}
