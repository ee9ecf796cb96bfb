package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.devkit.telegram.BotMessage;
import io.omnisupport.devkit.telegram.FakeBotApi;
import io.omnisupport.devkit.telegram.FakeCustomer;
import io.omnisupport.world.Answer;
import io.omnisupport.world.LiveStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From an operator's reply to the customer's Telegram: once, in order, or with a reason. */
class TelegramOutboundTest extends DoorTestBase {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

    @Autowired FakeBotApi telegram;

    private FakeCustomer customer;
    private String conversation;

    @BeforeEach
    void aCustomerHasWritten() {
        customer = shop.telegram().customer(ThreadLocalRandom.current().nextLong(100_000), "Пётр");
        customer.writes("Добрый день");
        conversation = shop.awaitConversation("TELEGRAM");
    }

    @AfterEach
    void telegramWorksAgain() {
        telegram.recover();
    }

    @Test
    void aReplyArrivesOnceAndTheOperatorSeesHowFarItIs() {
        try (var socket = shop.anna().api().connect().acknowledged()) {
            LiveStream talk =
                    socket.subscribe(
                            """
                            subscription($id: ID!) { conversationEvents(conversationId: $id) { __typename
                              ... on MessageChanged { message { delivery { state } } } } }\
                            """,
                            Map.of("id", conversation));
            talk.next();

            shop.anna().replies(conversation, "Здравствуйте, Пётр");

            talk.next(event -> event.at("/message/delivery/state").asString("").equals("SENT"));
        }
        assertThat(received()).containsExactly("Здравствуйте, Пётр");
    }

    @Test
    void repliesStayInOrderThoughTelegramStumbles() {
        telegram.failNext(2, 500);

        replies("первый", "второй", "третий");

        await().until(() -> received().size() == 3);
        assertThat(received()).containsExactly("первый", "второй", "третий");
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void aLimitIsKeptForAsLongAsTelegramSays() {
        telegram.throttleNext(2);
        Instant before = Instant.now();

        replies("подождите");

        await().until(() -> received().size() == 1);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void manyRepliesKeepTelegramsPace() {
        replies(IntStream.range(0, 8).mapToObj(i -> "№ " + i).toArray(String[]::new));

        await().atMost(Duration.ofSeconds(30)).until(() -> received().size() == 8);
        assertThat(received())
                .containsExactlyElementsOf(IntStream.range(0, 8).mapToObj(i -> "№ " + i).toList());
        assertThat(attempts()).containsOnly(1);
    }

    @Test
    void whoBlockedTheBotIsNotReachedAndTheOperatorLearnsWhy() {
        customer.blocks();
        awaitPolicy(false);

        Answer refused = shop.anna().replies(conversation, "Вы тут?");

        assertThat(refused.refusal("messageSend")).startsWith("UnreachableError UNREACHABLE");
        customer.unblocks();
        awaitPolicy(true);
        shop.anna().replies(conversation, "С возвращением").done("messageSend");
        await().until(() -> received().contains("С возвращением"));
    }

    @Test
    void aRefusedReplyFailsWithAReasonAndIsSentWhenTriedAgain() {
        telegram.refuseNext(403, "Forbidden: bot was blocked by the user");
        replies("первый");
        JsonNode failed = awaitState(0, "FAILED");
        assertThat(failed.at("/delivery/failure/reason").asString())
                .isEqualTo("BLOCKED_BY_CUSTOMER");
        assertThat(failed.at("/delivery/failure/message").asString()).isNotBlank();
        assertThat(failed.at("/delivery/failure/isRetryable").asBoolean()).isTrue();
        assertThat(failed.path("viewerCan").toString()).contains("RETRY");

        retry(failed).done("deliveryRetry");

        awaitState(0, "SENT");
        assertThat(received()).contains("первый");
    }

    /** Nobody knows whether it arrived: a human decides, no machine sends it twice. */
    @Test
    void aLostAnswerIsToldAndNeverRepeatedByItself() throws InterruptedException {
        telegram.loseNextAnswers(1);

        replies("может быть");

        JsonNode failed = awaitState(0, "FAILED");
        assertThat(failed.at("/delivery/failure/reason").asString()).isEqualTo("UNKNOWN_RESULT");
        Thread.sleep(LONG_ENOUGH.toMillis());
        assertThat(received()).containsExactly("может быть");
    }

    @Test
    void anOutageDelaysButLosesNothing() {
        telegram.failNext(2, 502);

        replies("терпение");

        await().atMost(Duration.ofSeconds(90)).until(() -> received().size() == 1);
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void aLongReplyIsSplitAndStaysOneMessageForUs() {
        String text = "Длинное предложение с подробностями. ".repeat(200).strip();

        replies(text);

        await().until(() -> states().equals(List.of("SENT")));
        assertThat(received()).hasSize(2).allMatch(piece -> piece.length() <= 4096);
        assertThat(String.join(" ", received())).isEqualTo(text);
    }

    @Test
    void formattingAndButtonsArriveAndAPressComesBack() {
        shop.anna()
                .api()
                .change(
                        "messageSend",
                        Map.of(
                                "idempotencyKey", "buttons-0001",
                                "to", Map.of("conversationId", conversation),
                                "blocks",
                                        List.of(
                                                Map.of(
                                                        "text",
                                                        Map.of("markdown", "Всё **хорошо**?")),
                                                Map.of(
                                                        "buttons",
                                                        Map.of(
                                                                "buttons",
                                                                List.of(
                                                                        Map.of("label", "Да"),
                                                                        Map.of("label", "Нет")))))),
                        "message { id }")
                .done("messageSend");
        await().until(() -> received().equals(List.of("Всё хорошо?")));

        customer.presses("Да");

        await().until(() ->
                messages().toString().contains("\"text\":\"Да\"")
                        || messages().toString().contains("pressedId\":\""));
    }

    @Test
    void notesNeverReachTheCustomer() throws InterruptedException {
        shop.anna()
                .api()
                .change(
                        "noteSave",
                        Map.of(
                                "idempotencyKey", "note-0001",
                                "conversationId", conversation,
                                "body", "Сложный клиент"),
                        "note { id }")
                .done("noteSave");
        replies("Поможем");

        await().until(() -> received().contains("Поможем"));
        assertThat(received()).containsExactly("Поможем");
    }

    @Test
    void aDisconnectedBotSendsNothingAndSaysSo() {
        shop.anna()
                .api()
                .change(
                        "inboxDisconnect",
                        Map.of("inboxId", shop.bot().id().text()),
                        "inbox { isEnabled }")
                .done("inboxDisconnect");

        Answer answer = shop.anna().replies(conversation, "Эй");

        assertThat(
                        answer.at("/messageSend/errors").size() > 0
                                || awaitState(0, "FAILED")
                                        .at("/delivery/failure/reason")
                                        .asString()
                                        .equals("INBOX_DISABLED"))
                .isTrue();
        assertThat(received()).isEmpty();
    }

    private void replies(String... texts) {
        for (String text : texts) {
            shop.anna().replies(conversation, text).done("messageSend");
        }
    }

    private Answer retry(JsonNode message) {
        return shop.anna()
                .api()
                .change(
                        "deliveryRetry",
                        Map.of("deliveryId", message.at("/delivery/id").asString()),
                        "delivery { state }");
    }

    private void awaitPolicy(boolean isFreeFormAllowed) {
        await().until(() ->
                shop.anna()
                                .api()
                                .ask(
                                        "query($id: ID!) { conversation(id: $id) { replyPolicy { isFreeFormAllowed } } }",
                                        Map.of("id", conversation))
                                .at("/conversation/replyPolicy/isFreeFormAllowed")
                                .asBoolean()
                        == isFreeFormAllowed);
    }

    private JsonNode awaitState(int index, String state) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> states().size() > index && states().get(index).equals(state));
        return outbound().get(index);
    }

    private List<String> states() {
        return outbound().stream().map(one -> one.at("/delivery/state").asString()).toList();
    }

    private List<Integer> attempts() {
        return outbound().stream().map(one -> one.at("/delivery/attemptCount").asInt()).toList();
    }

    private List<JsonNode> outbound() {
        return messages().stream()
                .filter(message -> message.path("direction").asString().equals("OUTBOUND"))
                .toList();
    }

    private List<JsonNode> messages() {
        return shop.anna()
                .api()
                .ask(
                        """
                        query($id: ID!) { conversation(id: $id) { messages(first: 50) { nodes {
                          text direction viewerCan blocks { __typename ... on ButtonsBlock { pressedId } }
                          delivery { id state attemptCount failure { reason message isRetryable } } } } } }\
                        """,
                        Map.of("id", conversation))
                .at("/conversation/messages/nodes")
                .valueStream()
                .toList();
    }

    private List<String> received() {
        return shop.telegram().received(customer.id()).stream().map(BotMessage::text).toList();
    }
}
