package io.omnisupport.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.conversations.Conversation.CloseReason;
import io.omnisupport.conversations.Conversation.HandledBy;
import io.omnisupport.conversations.Conversation.Status;
import io.omnisupport.conversations.TimelineEvent.AssignmentChange;
import io.omnisupport.conversations.TimelineEvent.HandlerChange;
import io.omnisupport.conversations.TimelineEvent.StatusChange;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Outcome.Done;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Refusal.StateConflict;
import io.omnisupport.platform.Refusal.Validation;
import io.omnisupport.tenancy.OperatorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest extends ConversationsTestBase {
    @Test
    void aClaimTakesAndOpens() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();

        var claimed = done(turns.claim(operator, id));

        assertThat(claimed.status()).isEqualTo(Status.OPEN);
        assertThat(claimed.handledBy()).isEqualTo(HandledBy.OPERATOR);
        assertThat(claimed.assignee()).isEqualTo(new OperatorId(operator.id()));
        assertThat(changes(operator, id))
                .containsExactly(
                        new AssignmentChange(null, new OperatorId(operator.id())),
                        new HandlerChange(HandledBy.NONE, HandledBy.OPERATOR),
                        new StatusChange(Status.NEW, Status.OPEN, null, null));
    }

    @Test
    void ofManyClaimsAtOnceOneWinsAndTheOthersLearnWho() throws Exception {
        var operators = IntStream.range(0, 8).mapToObj(i -> anOperator("Оператор " + i)).toList();
        var id = writes(aPerson(), "Где мой заказ?").conversation();

        var outcomes = new ArrayList<Outcome<Conversation>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome<Conversation>>> claims =
                    operators.stream()
                            .map(operator ->
                                    (Callable<Outcome<Conversation>>)
                                            () -> turns.claim(operator, id))
                            .toList();
            for (var claim : threads.invokeAll(claims)) {
                outcomes.add(claim.get());
            }
        }

        var winner = conversation(id).assignee();
        assertThat(outcomes.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(
                        outcomes.stream()
                                .filter(outcome -> !(outcome instanceof Done))
                                .map(outcome -> ((AlreadyClaimed) refusal(outcome)).assignee()))
                .hasSize(7)
                .containsOnly(winner);
        assertThat(eventTypes().stream().filter("ConversationChanged"::equals)).hasSize(1);
    }

    @Test
    void claimingOnesOwnAgainChangesNothing() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        done(turns.claim(operator, id));
        var before = eventTypes();

        done(turns.claim(operator, id));

        assertThat(eventTypes()).isEqualTo(before);
    }

    @Test
    void customersClaimNothing() {
        var person = aPerson();
        var id = writes(person, "Где мой заказ?").conversation();

        assertThat(refusal(turns.claim(person.actor(), id))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, OPEN, true",
        "NEW, RESOLVED, true",
        "NEW, CLOSED, true",
        "OPEN, OPEN, false",
        "OPEN, SNOOZED, true",
        "OPEN, ON_HOLD, true",
        "WAITING_CUSTOMER, OPEN, true",
        "WAITING_CUSTOMER, RESOLVED, true",
        "SNOOZED, SNOOZED, true",
        "ON_HOLD, CLOSED, true",
        "RESOLVED, OPEN, true",
        "RESOLVED, CLOSED, true",
        "RESOLVED, ON_HOLD, false",
        "RESOLVED, RESOLVED, false",
        "CLOSED, OPEN, false",
        "CLOSED, RESOLVED, false"
    })
    void theStateMachineKnowsItsMoves(Status from, Status to, boolean isKnown) {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Где мой заказ?").conversation();
        if (from != Status.NEW) {
            done(turns.transition(operator, id, to(from)));
        }

        var outcome = turns.transition(operator, id, to(to));

        assertThat(conversation(id).status()).isEqualTo(isKnown ? to : from);
        if (!isKnown) {
            assertThat(refusal(outcome))
                    .isInstanceOfSatisfying(
                            StateConflict.class,
                            conflict -> assertThat(conflict.state()).isEqualTo(from.name()));
        }
    }

    @Test
    void closingSaysWhyAndWhen() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Купите виагру").conversation();

        var closed =
                done(turns.transition(operator, id, new StatusTransition.Close(CloseReason.SPAM)));

        assertThat(closed.closeReason()).isEqualTo(CloseReason.SPAM);
        assertThat(closed.closedAt()).isNotNull();
        assertThat(closed.waitingSince()).isNull();
    }

    @Test
    void aSnoozeIntoThePastIsRefused() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Завтра").conversation();

        assertThat(
                        refusal(
                                turns.transition(
                                        operator,
                                        id,
                                        new StatusTransition.Snooze(
                                                Instant.now().minusSeconds(1)))))
                .isInstanceOf(Validation.class);
    }

    @Test
    void aSnoozedConversationWakesByItself() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Завтра").conversation();
        done(turns.claim(operator, id));

        done(
                turns.transition(
                        operator, id, new StatusTransition.Snooze(Instant.now().plusMillis(300))));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(conversation(id).status()).isEqualTo(Status.OPEN));
        assertThat(strings("select conversation_id::text from snooze")).isEmpty();
        assertThat(changes(operator, id).getLast())
                .isEqualTo(new StatusChange(Status.SNOOZED, Status.OPEN, null, null));
    }

    @Test
    void handingOverComparesAndSets() {
        var operator = anOperator("Анна Орлова");
        var id = writes(aPerson(), "Алло").conversation();
        done(turns.handOver(operator, id, HandledBy.NONE, HandledBy.OPERATOR));

        assertThat(refusal(turns.handOver(operator, id, HandledBy.NONE, HandledBy.OPERATOR)))
                .isInstanceOfSatisfying(
                        StateConflict.class,
                        conflict -> assertThat(conflict.state()).isEqualTo("OPERATOR"));
        assertThat(refusal(turns.handOver(operator, id, HandledBy.OPERATOR, HandledBy.SCENARIO)))
                .isInstanceOf(Validation.class);
    }

    @Test
    void foreignConversationsLookLikeUnknownOnes() {
        var operator = anOperator("Анна Орлова");
        var foreign = writes(aPerson(aWorkspace()), "Чужое").conversation();
        var unknown = new ConversationId(UUID.randomUUID());

        for (ConversationId id : List.of(foreign, unknown)) {
            assertThat(refusal(turns.claim(operator, id))).isInstanceOf(NotFound.class);
            assertThat(refusal(turns.transition(operator, id, new StatusTransition.Resolve())))
                    .isInstanceOf(NotFound.class);
        }
    }

    private List<TimelineEvent.Change> changes(OperatorActor operator, ConversationId id) {
        return timelines
                .ofConversations(operator, List.of(id), PageRequest.first(100))
                .get(id)
                .items()
                .stream()
                .filter(TimelineEvent.class::isInstance)
                .map(item -> ((TimelineEvent) item).change())
                .toList();
    }

    private static StatusTransition to(Status status) {
        return switch (status) {
            case NEW -> throw new IllegalArgumentException("Nothing leads to NEW");
            case OPEN -> new StatusTransition.Open();
            case WAITING_CUSTOMER -> new StatusTransition.WaitCustomer();
            case ON_HOLD -> new StatusTransition.Hold();
            case SNOOZED -> new StatusTransition.Snooze(Instant.now().plus(Duration.ofHours(1)));
            case RESOLVED -> new StatusTransition.Resolve();
            case CLOSED -> new StatusTransition.Close(CloseReason.DONE);
        };
    }
}
