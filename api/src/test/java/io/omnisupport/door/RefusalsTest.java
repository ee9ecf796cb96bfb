package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.Answer;
import io.omnisupport.world.Guest;
import io.omnisupport.world.Shop;
import io.omnisupport.world.Shop.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bad input gets an error of its own type, and changes nothing. */
class RefusalsTest extends DoorTestBase {
    private Guest anna;
    private Visitor visitor;
    private String conversation;

    @BeforeEach
    void aCustomerHasWritten() {
        anna = shop.anna().api();
        visitor = shop.visitor(door);
        conversation =
                visitor.writes("Где мой заказ?").text("/messageSend/message/conversation/id");
    }

    @Test
    void anIdOfAnotherKindIsInvalidRatherThanUnknown() {
        Answer claimed = claim(anna, shop.anna().id());

        assertThat(claimed.refusal("conversationClaim"))
                .isEqualTo("ValidationError INVALID input.conversationId");
    }

    @Test
    void anUnknownIdIsNotFound() {
        String unknown = "cnv_01j00000000000000000000000";

        assertThat(claim(anna, unknown).refusal("conversationClaim"))
                .isEqualTo("NotFoundError NOT_FOUND input.conversationId");
    }

    @Test
    void aKeyWithAnotherInputShowsWhatItMade() {
        var first = Shop.message(Map.of("conversationId", conversation), "Уже в пути");
        var other = new HashMap<>(Shop.message(Map.of("conversationId", conversation), "Завтра"));
        other.put("idempotencyKey", first.get("idempotencyKey"));
        String sent = send(first).text("/messageSend/message/id");

        assertThat(send(first).text("/messageSend/message/id")).isEqualTo(sent);
        Answer refused = send(other);

        assertThat(refused.refusal("messageSend"))
                .isEqualTo("IdempotencyConflictError IDEMPOTENCY_CONFLICT input.idempotencyKey");
        assertThat(texts()).containsExactly("Где мой заказ?", "Уже в пути");
    }

    @Test
    void aStaleVersionShowsTheObjectAsItIs() {
        String inbox = shop.site().id().text();
        rename(inbox, "Витрина", 1).done("inboxUpdate");

        Answer refused =
                anna.ask(
                        """
                        mutation($input: InboxUpdateInput!) { inboxUpdate(input: $input) {
                          errors { __typename ... on VersionConflictError {
                            currentVersion current { ... on Inbox { name } } } } } }\
                        """,
                        Map.of(
                                "input",
                                Map.of("inboxId", inbox, "name", "Лавка", "expectedVersion", 1)));

        assertThat(refused.at("/inboxUpdate/errors").toString())
                .isEqualTo(
                        "[{\"__typename\":\"VersionConflictError\",\"currentVersion\":2,"
                                + "\"current\":{\"name\":\"Витрина\"}}]");
    }

    @Test
    void whoComesSecondLearnsWhoHasIt() {
        claim(shop.boris().api(), conversation).done("conversationClaim");

        Answer refused =
                anna.ask(
                        """
                        mutation($input: ConversationClaimInput!) {
                          conversationClaim(input: $input) { conversation { id }
                            errors { ... on AlreadyClaimedError { message assignee { name } } } } }\
                        """,
                        Map.of("input", Map.of("conversationId", conversation)));

        assertThat(refused.at("/conversationClaim/conversation").isNull()).isTrue();
        assertThat(refused.text("/conversationClaim/errors/0/assignee/name"))
                .isEqualTo("Борис Лебедев");
    }

    @Test
    void aReplyThatOverlooksAColleaguesIsHeldBack() {
        String question = lastMessage();
        shop.boris().replies(conversation, "Курьер выехал").done("messageSend");
        var late = new HashMap<>(Shop.message(Map.of("conversationId", conversation), "Уточню"));
        late.put("lastSeenMessageId", question);

        assertThat(send(late).refusal("messageSend"))
                .isEqualTo("UnseenReplyError UNSEEN_REPLY input.lastSeenMessageId");
        assertThat(texts()).containsExactly("Где мой заказ?", "Курьер выехал");
    }

    @Test
    void movesTheStateMachineDoesNotKnowAreRefused() {
        move(Map.of("closed", "DONE")).done("conversationTransition");

        assertThat(move(Map.of("open", true)).refusal("conversationTransition"))
                .startsWith("StateConflictError STATE_CONFLICT");
    }

    @Test
    void aTextTheChannelCannotCarryIsNotSent() {
        String chat = telegramConversation();
        var huge = Shop.message(Map.of("conversationId", chat), "очень ".repeat(3_000));

        assertThat(anna.change("messageSend", huge, "message { id }").done("messageSend"))
                .isNotNull();
        var tooLong = Shop.message(Map.of("conversationId", chat), "x".repeat(20_001));
        assertThat(anna.change("messageSend", tooLong, "message { id }").refusal("messageSend"))
                .startsWith("ValidationError INVALID input.blocks");
    }

    @Test
    void aWrongPasswordTellsNothingMore() {
        var input = Map.of("email", shop.anna().operator().email(), "password", "wrong password");

        assertThat(
                        door.stranger()
                                .change("sessionCreate", input, "session { accessToken }")
                                .refusal("sessionCreate"))
                .startsWith("CredentialsRefusedError CREDENTIALS_REFUSED");
    }

    @Test
    void aBotCannotBeConnectedTwiceAndAWrongTokenNotAtAll() {
        assertThat(connect(shop.telegram().token()).refusal("inboxConnect"))
                .startsWith("TakenError TAKEN");
        assertThat(
                        connect("123456789:AAwrongwrongwrongwrongwrongwrongwrong")
                                .refusal("inboxConnect"))
                .startsWith("ProviderRefusedError PROVIDER_REFUSED");
        assertThat(anna.ask("{ inboxes { id } }").at("/inboxes").size()).isEqualTo(2);
    }

    @Test
    void sentencesComeInTheCallersLanguage() {
        String russian = sentence(anna.speaking("ru-RU,ru;q=0.9"));
        String english = sentence(anna.speaking("en-GB"));

        assertThat(russian).containsPattern("[а-я]");
        assertThat(english).isNotBlank().doesNotContainPattern("[а-я]");
    }

    @Test
    void aTextThatNoDatabaseTakesIsTheCallersFault() {
        var asked =
                door.stranger()
                        .ask(
                                "query($key: String!) { widget(key: $key) { maxFileBytes } }",
                                Map.of("key", "wgt_\0"));

        assertThat(asked.errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    private String sentence(Guest guest) {
        return claim(guest, shop.anna().id()).text("/conversationClaim/errors/0/message");
    }

    private Answer claim(Guest guest, String id) {
        return guest.change(
                "conversationClaim", Map.of("conversationId", id), "conversation { id }");
    }

    private Answer rename(String inbox, String name, int version) {
        var input = Map.of("inboxId", inbox, "name", name, "expectedVersion", version);
        return anna.change("inboxUpdate", input, "inbox { version }");
    }

    private Answer move(Map<String, Object> to) {
        var input = Map.of("conversationId", conversation, "to", to);
        return anna.change("conversationTransition", input, "conversation { status }");
    }

    private Answer connect(String token) {
        var telegram =
                Map.of("botToken", token, "baseUrl", shop.telegramApi(), "transport", "POLLING");
        var input =
                Map.of(
                        "idempotencyKey", UUID.randomUUID().toString(),
                        "name", "Второй бот",
                        "settings", Map.of("telegram", telegram));
        return anna.change("inboxConnect", input, "inbox { id }");
    }

    private Answer send(Map<String, Object> input) {
        return anna.change("messageSend", input, "message { id }");
    }

    private String telegramConversation() {
        shop.telegram().customer(501, "Пётр").writes("Добрый день");
        return shop.awaitConversation("TELEGRAM");
    }

    private String lastMessage() {
        return anna.ask(
                        "query($id: ID!) { conversation(id: $id) { messages(last: 1) { nodes { id } } } }",
                        Map.of("id", conversation))
                .text("/conversation/messages/nodes/0/id");
    }

    private List<String> texts() {
        return anna.ask(
                        "query($id: ID!) { conversation(id: $id) { messages(first: 20) { nodes { text } } } }",
                        Map.of("id", conversation))
                .at("/conversation/messages/nodes")
                .valueStream()
                .map(node -> node.path("text").asString())
                .toList();
    }
}
