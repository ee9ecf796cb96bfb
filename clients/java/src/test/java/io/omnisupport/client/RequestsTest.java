package io.omnisupport.client;

import static io.omnisupport.client.HttpStandIn.CUT;
import static io.omnisupport.client.HttpStandIn.SILENCE;
import static io.omnisupport.client.HttpStandIn.answer;
import static io.omnisupport.client.HttpStandIn.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.omnisupport.client.HttpStandIn.Asked;
import io.omnisupport.client.error.ErrorCode;
import io.omnisupport.client.error.ForbiddenError;
import io.omnisupport.client.error.InternalError;
import io.omnisupport.client.error.NetworkError;
import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.error.RateLimitedError;
import io.omnisupport.client.error.SessionEndedError;
import io.omnisupport.client.error.TimeoutError;
import io.omnisupport.client.error.UnavailableError;
import io.omnisupport.client.error.UnexpectedResponseError;
import io.omnisupport.client.operations.ConversationReadInput;
import io.omnisupport.client.operations.MessageBlockInput;
import io.omnisupport.client.operations.MessageSendInput;
import io.omnisupport.client.operations.MessageTarget;
import io.omnisupport.client.operations.TestRead;
import io.omnisupport.client.operations.TestSend;
import io.omnisupport.client.operations.TestTime;
import io.omnisupport.client.operations.TextBlockInput;
import io.omnisupport.client.session.AuthProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests over HTTP: who asks, what is repeated, and what failures are called. */
class RequestsTest {
    private static final String TIME = "{\"serverTime\":\"2026-11-27T00:00:00.000001Z\"}";
    private static final String SENT =
            "{\"messageSend\":{\"message\":{\"id\":\"msg_1\",\"text\":\"Hello\"},\"errors\":[]}}";
    private static final String READ = "{\"conversationRead\":{\"errors\":[]}}";

    private final HttpStandIn server =
            new HttpStandIn()
                    .answering("Test_Time", TIME)
                    .answering("Test_Send", SENT)
                    .answering("Test_Read", READ);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aQueryIntroducesItsProgramAndLanguage() {
        var language = new AtomicReference<>(Locale.of("ru"));
        try (var client =
                OmniSupportClient.builder(server.url(), "bridge").locale(language::get).build()) {
            Instant told = client.query(TestTime.of()).serverTime();
            language.set(Locale.UK);
            client.query(TestTime.of());

            assertThat(told).isEqualTo("2026-11-27T00:00:00.000001Z");
        }
        assertThat(server.asked)
                .extracting(asked -> asked.header("accept-language"))
                .containsExactly("ru", "en-GB");
        assertThat(server.asked)
                .extracting(asked -> asked.header("x-client-name"))
                .containsOnly("bridge");
    }

    @Test
    void aQueryComesThroughCutsOutagesAndLimits() {
        server.failing(CUT, answer(503, "<html>"), error(429, "RATE_LIMITED", "retry-after: 0"));

        assertThat(client().query(TestTime.of()).serverTime()).isNotNull();
        assertThat(server.asked).hasSize(4);
    }

    @Test
    void aQueryGivesUpAfterFourTries() {
        server.failing(CUT, CUT, CUT, CUT, CUT);

        assertThatThrownBy(() -> client().query(TestTime.of())).isInstanceOf(NetworkError.class);
        assertThat(server.asked).hasSize(4);
    }

    @Test
    void aQueryWaitsAsLongAsTheServerSays() {
        server.failing(error(429, "RATE_LIMITED", "retry-after: 1"));
        long before = System.nanoTime();

        client().query(TestTime.of());

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void aLongWaitIsTheCallersToDecide() {
        server.failing(error(429, "RATE_LIMITED", "retry-after: 120"));

        var refused =
                catchThrowableOfType(RateLimitedError.class, () -> client().query(TestTime.of()));

        assertThat(refused.retryAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(refused.isTransient()).isTrue();
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void aThreadThatIsInterruptedStopsWaiting() {
        server.failing(SILENCE);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client().query(TestTime.of()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FORBIDDEN, 403", "INTERNAL, 500", "BAD_USER_INPUT, 400"})
    void aFailureHasItsCodeAndTheIdOfTheRequest(ErrorCode code, int status) {
        server.failing(error(status, code.name()));

        var failure =
                catchThrowableOfType(OmniSupportError.class, () -> client().query(TestTime.of()));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.requestId()).isEqualTo("req-1");
        assertThat(failure.isTransient()).isFalse();
    }

    @Test
    void aFailureHasItsOwnClass() {
        server.failing(answer(403, ""), answer(500, "no GraphQL"), error(500, "INTERNAL"));

        assertThatThrownBy(() -> client().query(TestTime.of())).isInstanceOf(ForbiddenError.class);
        assertThatThrownBy(() -> client().query(TestTime.of()))
                .isInstanceOf(UnexpectedResponseError.class);
        assertThatThrownBy(() -> client().query(TestTime.of())).isInstanceOf(InternalError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>Sign in to the Wi-Fi</html>", "[]", "{\"data\":{\"serverTime\":7}}"})
    void anAnswerThatIsNotOursIsRecognised(String body) {
        server.failing(answer(200, body));

        assertThatThrownBy(() -> client().query(TestTime.of()))
                .isInstanceOf(UnexpectedResponseError.class);
    }

    @Test
    void theDataThatCameWithAnErrorIsKept() {
        server.failing(
                answer(200, "{\"data\":{\"serverTime\":null},\"errors\":[{\"message\":\"No\"}]}"));

        var failure =
                catchThrowableOfType(OmniSupportError.class, () -> client().query(TestTime.of()));

        assertThat(failure.partialData()).isNotNull().hasToString("{\"serverTime\":null}");
    }

    @Test
    void aMutationWithAKeyIsRepeatedWithTheSameKey() {
        server.failing(server.loseAnswer(), CUT);

        var sent = client().mutate(TestSend.of(greeting())).messageSend().accepted();

        assertThat(sent.message()).isNotNull().extracting("text").isEqualTo("Hello");
        assertThat(server.asked)
                .hasSize(3)
                .extracting(asked -> asked.variables().at("/input/idempotencyKey").asString())
                .containsOnly(
                        server.asked.getFirst().variables().at("/input/idempotencyKey").asString());
    }

    @Test
    void aMutationWithoutAKeyIsNeverRepeated() {
        server.failing(server.loseAnswer());
        assertThatThrownBy(() -> client().mutate(readMark())).isInstanceOf(NetworkError.class);
        server.failing(answer(503, ""));
        assertThatThrownBy(() -> client().mutate(readMark())).isInstanceOf(UnavailableError.class);

        assertThat(server.ran).containsExactly("Test_Read");
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void aMutationThatItsCallerCallsIdempotentIsRepeated() {
        server.failing(server.loseAnswer());

        client().mutate(readMark(), RequestOptions.USUAL.idempotent());

        assertThat(server.ran).containsExactly("Test_Read", "Test_Read");
    }

    @Test
    void aMutationThatGetsNoAnswerFailsInTime() {
        server.failing(SILENCE);
        var hurry = RequestOptions.USUAL.within(Duration.ofMillis(50));

        assertThatThrownBy(() -> client().mutate(readMark(), hurry))
                .isInstanceOf(TimeoutError.class);
    }

    @Test
    void anApiTokenIsSentAndItsRefusalEndsTheMatter() {
        var token = AuthProvider.apiToken("secret");
        try (var client = OmniSupportClient.builder(server.url(), "test").auth(token).build()) {
            client.query(TestTime.of());
            server.failing(error(401, "UNAUTHENTICATED"));

            assertThatThrownBy(() -> client.query(TestTime.of()))
                    .isInstanceOf(SessionEndedError.class);
        }
        assertThat(server.asked)
                .extracting(asked -> asked.header("authorization"))
                .containsOnly("Bearer secret");
    }

    @Test
    void onlyWhatIsGivenIsSentAndNullIsAValue() {
        client().mutate(TestSend.of(greeting().withReplyToId(null)));

        Asked asked = server.asked.getFirst();
        assertThat(asked.variables().path("input").propertyNames())
                .containsExactlyInAnyOrder("idempotencyKey", "to", "blocks", "replyToId");
        assertThat(asked.variables().at("/input/replyToId").isNull()).isTrue();
    }

    private OmniSupportClient client() {
        return OmniSupportClient.builder(server.url(), "test").build();
    }

    static MessageSendInput greeting() {
        return MessageSendInput.of(
                IdempotencyKeys.next(),
                MessageTarget.customerId("cus_1"),
                List.of(MessageBlockInput.text(TextBlockInput.of("Hello"))));
    }

    private static TestRead readMark() {
        return TestRead.of(ConversationReadInput.of("cnv_1").withUpToMessageId("msg_1"));
    }
}
