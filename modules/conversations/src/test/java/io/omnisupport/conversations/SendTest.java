package io.omnisupport.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.conversations.Conversation.CloseReason;
import io.omnisupport.conversations.Conversation.HandledBy;
import io.omnisupport.conversations.Conversation.Status;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.Messages.SendMessage;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.IdempotencyConflict;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Refusal.StateConflict;
import io.omnisupport.platform.Refusal.Validation;
import io.omnisupport.tenancy.OperatorId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendTest extends ConversationsTestBase {
    @Test
    void aReplyIsQueuedAndLeavesTheMoveToTheCustomer() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();

        var reply = replies(operator, id, "Уже едет");

        assertThat(reply.deliveryState()).isEqualTo(DeliveryState.QUEUED);
        assertThat(reply.author().publicName()).isEqualTo("Анна");
        var now = conversation(id);
        assertThat(now.status()).isEqualTo(Status.WAITING_CUSTOMER);
        assertThat(now.handledBy()).isEqualTo(HandledBy.OPERATOR);
        assertThat(now.assignee()).isEqualTo(new OperatorId(operator.id()));
        assertThat(now.waitingSince()).isNull();
        assertThat(now.preview().deliveryState()).isEqualTo(DeliveryState.QUEUED);
        assertThat(eventTypes()).contains("MessageQueued", "ConversationChanged");
    }

    @Test
    void aReplyDoesNotTakeAColleaguesConversation() {
        var anna = anOperator("Анна Орлова");
        var boris = anOperator("Борис Лебедев");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        done(turns.claim(anna, id));

        replies(boris, id, "Уже едет");

        assertThat(conversation(id).assignee()).isEqualTo(new OperatorId(anna.id()));
    }

    @Test
    void aReplyMayResolveAtOnce() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Спасибо!").conversation();

        done(
                messages.send(
                        operator, reply(id, "Рады помочь", null, new StatusTransition.Resolve())));

        assertThat(conversation(id).status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void theSameKeyWithTheSameInputSendsOnce() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        var command = reply(id, "Уже едет");

        var first = done(messages.send(operator, command));
        var again = done(messages.send(operator, command));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(strings("select id::text from message where direction = 'OUTBOUND'")).hasSize(1);
    }

    @Test
    void theSameKeyWithTheSameInputReturnsTheMessageEvenAfterTheEnd() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        var command = reply(id, "Уже едет");
        var first = done(messages.send(operator, command));
        done(turns.transition(operator, id, new StatusTransition.Close(CloseReason.DONE)));

        assertThat(done(messages.send(operator, command)).id()).isEqualTo(first.id());
    }

    @Test
    void theSameKeyWithAnotherInputIsRefused() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        var command = reply(id, "Уже едет");
        var first = done(messages.send(operator, command));

        var other =
                new SendMessage(
                        command.idempotencyKey(),
                        id,
                        List.of(new TextBlock("Не едет")),
                        null,
                        null,
                        null);

        assertThat(refusal(messages.send(operator, other)))
                .isInstanceOfSatisfying(
                        IdempotencyConflict.class,
                        conflict -> assertThat(conflict.original()).isEqualTo(first.id()));
    }

    @Test
    void aReplyTheSenderHasNotSeenStopsTheNext() {
        var anna = anOperator("Анна Орлова");
        var boris = anOperator("Борис Лебедев");
        var question = writes(aPerson(), "Где мой заказ?");
        var id = question.conversation();
        var answer = replies(anna, id, "Уже едет");

        var refusal = refusal(messages.send(boris, reply(id, "Сейчас узнаю", question.id(), null)));

        assertThat(refusal)
                .isInstanceOfSatisfying(
                        UnseenReply.class,
                        unseen -> assertThat(unseen.reply()).isEqualTo(answer.id()));
        done(messages.send(boris, reply(id, "Сейчас узнаю", answer.id(), null)));
    }

    @Test
    void refusedWroteNothing() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        done(turns.transition(operator, id, new StatusTransition.Close(CloseReason.SPAM)));
        var before = everything();

        assertThat(refusal(messages.send(operator, reply(id, "Алло"))))
                .isInstanceOfSatisfying(
                        StateConflict.class,
                        conflict -> assertThat(conflict.state()).isEqualTo("CLOSED"));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoCantBeReachedIsNotWrittenTo() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        policy.forbid("reply.blocked-by-customer");
        var before = everything();

        assertThat(refusal(messages.send(operator, reply(id, "Алло"))))
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        unreachable ->
                                assertThat(unreachable.messageKey())
                                        .isEqualTo("reply.blocked-by-customer"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void foreignConversationsLookLikeUnknownOnes() {
        var operator = anOperator("Анна Орлова");
        var foreign = writes(aPerson(aWorkspace()), "Чужое").conversation();

        assertThat(refusal(messages.send(operator, reply(foreign, "Алло"))))
                .isInstanceOf(NotFound.class);
        assertThat(
                        refusal(
                                messages.send(
                                        operator,
                                        reply(new ConversationId(UUID.randomUUID()), "?"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void cardNumbersAreHiddenOnTheWayOutToo() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Куда платить?").conversation();

        var reply = replies(operator, id, "На карту 4111 1111 1111 1111");

        assertThat(reply.text()).isEqualTo("На карту •••• •••• •••• 1111");
        assertThat(reply.redactions()).hasSize(1);
    }

    @Test
    void textAndButtonsStayInsideWhatTheChannelCarries() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        var four =
                new ButtonsBlock(
                        IntStream.range(0, 4)
                                .mapToObj(i ->
                                        new Button("b" + i, "Да " + i, Button.Action.REPLY, null))
                                .toList(),
                        null);

        assertThat(refusal(messages.send(operator, reply(id, "я".repeat(4097)))))
                .isInstanceOf(ContentNotSupported.class);
        assertThat(refusal(messages.send(operator, sending(id, new TextBlock("Выберите"), four))))
                .isInstanceOfSatisfying(
                        ContentNotSupported.class,
                        refused -> assertThat(refused.blockIndex()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void emptyTextIsRefused(String text) {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();

        assertThat(refusal(messages.send(operator, reply(id, text))))
                .isInstanceOfSatisfying(
                        Validation.class,
                        refused ->
                                assertThat(refused.path()).containsExactly("input", "blocks", "0"));
    }

    @Test
    void customersDontSendReplies() {
        var person = aPerson();
        var id = writes(person, "Где мой заказ?").conversation();

        assertThat(refusal(messages.send(person.actor(), reply(id, "Сам себе"))))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void deliveryMovesForwardOnly() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        var reply = replies(operator, id, "Уже едет");

        assertThat(messages.recordDelivery(operator, reply.id(), DeliveryState.DELIVERED)).isTrue();
        assertThat(messages.recordDelivery(operator, reply.id(), DeliveryState.SENT)).isFalse();

        var stored = messages.find(operator, List.of(reply.id())).get(reply.id());
        assertThat(stored.deliveryState()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(conversation(id).preview().deliveryState()).isEqualTo(DeliveryState.DELIVERED);
    }

    private static SendMessage sending(ConversationId id, MessageBlock... blocks) {
        return new SendMessage(UUID.randomUUID().toString(), id, List.of(blocks), null, null, null);
    }

    /** Rows of every table that a reply writes to. */
    private Map<String, @Nullable Object> everything() {
        return transactions.read(
                workspace,
                () ->
                        jdbc.sql(
                                        """
                                        select (select count(*) from message) as messages,
                                               (select count(*) from timeline_item) as items,
                                               (select count(*) from event_log) as events,
                                               (select count(*) from idempotency_key) as keys,
                                               (select string_agg(c::text, ',') from conversation c) as rows\
                                        """)
                                .query()
                                .singleRow());
    }
}
