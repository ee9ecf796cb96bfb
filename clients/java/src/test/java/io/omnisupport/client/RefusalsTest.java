package io.omnisupport.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnisupport.client.error.RefusedError;
import io.omnisupport.client.operations.TestSend;
import io.omnisupport.client.operations.TestSend.MessageSendError;
import io.omnisupport.client.operations.UserErrorCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Refused mutations are data, of kinds that a switch knows. */
class RefusalsTest {
    private static final String REFUSED =
            """
            {"messageSend":{"message":null,"errors":[{"__typename":"%s","code":"%s",
              "message":"Write something","path":["input","blocks","0"]}]}}\
            """;

    @Test
    void aRefusalTellsThePlaceOfTheMistake() {
        try (var server = refusing("ValidationError", "INVALID")) {
            var errors = client(server).mutate(send()).messageSend().errors();

            assertThat(errors)
                    .extracting(RefusalsTest::explained)
                    .containsExactly("wrong at input.blocks.0");
        }
    }

    @Test
    void aKindThatTheSchemaGainedLaterStillReadsWell() {
        try (var server = refusing("FrozenError", "FROZEN")) {
            var error = client(server).mutate(send()).messageSend().errors().getFirst();

            assertThat(explained(error)).isEqualTo("Write something");
            assertThat(error.typename()).isEqualTo("FrozenError");
            assertThat(error.code()).isEqualTo(UserErrorCode.UNKNOWN);
        }
    }

    @Test
    void aRefusalIsThrownWhereItsCallerExpectsSuccess() {
        try (var server = refusing("ValidationError", "INVALID")) {
            var payload = client(server).mutate(send()).messageSend();

            assertThatThrownBy(payload::accepted)
                    .isInstanceOf(RefusedError.class)
                    .hasMessage("Write something");
        }
    }

    @Test
    void anIdempotencyKeyIsLongEnoughAndNeverTheSame() {
        var keys =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> IdempotencyKeys.next())
                        .collect(Collectors.toSet());

        assertThat(keys).hasSize(1_000).allMatch(key -> key.matches("[0-9a-z]{26}"));
    }

    private static String explained(MessageSendError error) {
        return switch (error) {
            case MessageSendError.ValidationError wrong ->
                    "wrong at " + String.join(".", wrong.path());
            case MessageSendError.LimitReachedError limit -> "again at " + limit.retryAt();
            case MessageSendError.NotFoundError gone -> "gone";
            case MessageSendError.IdempotencyConflictError used -> "key used";
            case MessageSendError.StateConflictError late -> "too late";
            case MessageSendError.ContentNotSupportedError no -> "not in this channel";
            case MessageSendError.UnreachableError blocked -> "blocked";
            case MessageSendError.UnseenReplyError unseen -> "a colleague answered";
            case MessageSendError.Other other -> other.message();
        };
    }

    private static HttpStandIn refusing(String kind, String code) {
        return new HttpStandIn().answering("Test_Send", REFUSED.formatted(kind, code));
    }

    private static OmniSupportClient client(HttpStandIn server) {
        return OmniSupportClient.builder(server.url(), "test").build();
    }

    private static TestSend send() {
        return TestSend.of(RequestsTest.greeting());
    }
}
