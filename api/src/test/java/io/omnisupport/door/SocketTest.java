package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.world.Answer;
import io.omnisupport.world.Guest;
import io.omnisupport.world.LiveSocket;
import io.omnisupport.world.LiveStream;
import io.omnisupport.world.Shops;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code graphql-transport-ws} protocol and its close codes. */
class SocketTest extends DoorTestBase {
    private static final String STREAM = "subscription { inboxEvents { __typename cursor } }";

    @Test
    void aTokenOpensTheSocket() {
        try (var socket = shop.anna().api().connect().acknowledged()) {
            assertThat(socket.subscribe(STREAM, Map.of()).next().path("__typename").asString())
                    .isEqualTo("StreamReady");
        }
    }

    @Test
    void withoutATokenItCloses4401() {
        assertThat(door.stranger().connect().closeCode()).isEqualTo(4401);
    }

    @Test
    void aTokenThatDoesNotHoldCloses4403SoThatTheClientFetchesAFreshOne() {
        assertThat(door.stranger().with("expired").connect().closeCode()).isEqualTo(4403);
    }

    @Test
    void operatorsTokensAreNotTakenFromStrangePages() {
        assertThat(shop.anna().api().in("https://evil.example").connect().closeCode())
                .isEqualTo(4403);
    }

    @Test
    void whoAsksBeforeSayingWhoTheyAreIsClosed4401() {
        var socket = LiveSocket.open(door, null);
        socket.subscribe("{ serverTime }", Map.of());

        assertThat(socket.closeCode()).isEqualTo(4401);
    }

    @Test
    void sayingItTwiceCloses4429() {
        var socket = shop.anna().api().connect().acknowledged();
        socket.begin(shop.anna().api().token(), "en");

        assertThat(socket.closeCode()).isEqualTo(4429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{}",
                "{\"type\":\"start\"}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{serverTime}\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"complete\"}"
            })
    void whatIsNoMessageCloses4400(String words) {
        var socket = shop.anna().api().connect().acknowledged();
        socket.say(words);

        assertThat(socket.closeCode()).isEqualTo(4400);
    }

    @Test
    void aSecondOperationWithTheSameIdCloses4409() {
        var socket = shop.anna().api().connect().acknowledged();
        var subscribe =
                Map.of("type", "subscribe", "id", "same", "payload", Map.of("query", STREAM));
        socket.say(subscribe);
        socket.say(subscribe);

        assertThat(socket.closeCode()).isEqualTo(4409);
    }

    @Test
    void aFailingOperationLeavesTheOthersAlone() {
        try (var socket = shop.anna().api().connect().acknowledged()) {
            var stream = socket.subscribe(STREAM, Map.of());
            stream.next();

            var invalid = socket.subscribe("subscription { noSuchStream { cursor } }", Map.of());
            var foreign =
                    socket.subscribe(
                            "subscription { conversationEvents(conversationId: \"cnv_x\") { cursor } }",
                            Map.of());
            var tooDear =
                    socket.subscribe(
                            """
                            { conversations(first: 100) { nodes {
                              messages(first: 100) { nodes { id actor { name } } } } } }\
                            """,
                            Map.of());

            assertThat(Stream.of(invalid, foreign, tooDear).map(LiveStream::message))
                    .allSatisfy(message -> {
                        assertThat(message.path("type").asString()).isEqualTo("error");
                        assertThat(message.at("/payload/0/extensions/code").asString())
                                .isEqualTo("BAD_USER_INPUT");
                    });
            assertThat(invalid.isQuiet(Duration.ofMillis(300))).isTrue();
            shop.visitor(door).writes("Вы здесь?");
            assertThat(stream.next("ConversationEntered").path("cursor").asString()).isNotBlank();
        }
    }

    @Test
    void queriesAndMutationsWorkOverTheSocketToo() {
        try (var socket = shop.anna().api().connect().acknowledged()) {
            var time = socket.subscribe("{ serverTime }", Map.of());

            assertThat(time.next().asString()).endsWith("Z");
            assertThat(time.message().path("type").asString()).isEqualTo("complete");
        }
    }

    @Test
    void theSocketSpeaksTheLanguageOfItsConnection() {
        try (var socket = shop.anna().api().speaking("ru").connect().acknowledged()) {
            var views = socket.subscribe("{ views { name } }", Map.of());

            assertThat(views.next().get(0).path("name").asString()).containsPattern("[а-я]");
        }
    }

    @Test
    void tooManyOperationsCloseTheSocket4429() {
        var socket = shop.anna().api().connect().acknowledged();
        for (int i = 0; i <= 50; i++) {
            socket.subscribe(STREAM, Map.of());
        }

        assertThat(socket.closeCode()).isEqualTo(4429);
    }

    @Test
    void aRefreshTokenGivesNewOnesAndASignOutEndsTheOthersSockets() {
        Guest stranger = door.stranger();
        var first = signIn(stranger);
        String refreshToken = first.text("/sessionCreate/session/refreshToken");
        var second =
                stranger.change(
                                "sessionRefresh",
                                Map.of("refreshToken", refreshToken),
                                "session { accessToken }")
                        .done("sessionRefresh");
        Guest anna = stranger.with(second.text("/sessionRefresh/session/accessToken"));

        try (var socket = shop.anna().api().connect().acknowledged()) {
            anna.change("sessionRevoke", Map.of(), "operator { name }").done("sessionRevoke");
            assertThat(socket.closeCode()).isEqualTo(4403);
        }
        assertThat(anna.ask("{ workspace { id } }").errorCodes()).isEmpty();
    }

    private Answer signIn(Guest stranger) {
        var input = Map.of("email", shop.anna().operator().email(), "password", Shops.PASSWORD);
        return stranger.change("sessionCreate", input, "session { accessToken refreshToken }")
                .done("sessionCreate");
    }
}
