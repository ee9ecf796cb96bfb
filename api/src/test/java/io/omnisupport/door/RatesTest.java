package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.world.Answer;
import io.omnisupport.world.Guest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** How much callers and addresses may ask for over time. */
@DirtiesContext
@TestPropertySource(
        properties = {
            "omnisupport.rates.staff-points=100",
            "omnisupport.rates.staff-per-second=2",
            "omnisupport.rates.widget-points=50",
            "omnisupport.rates.widget-per-second=1"
        })
class RatesTest extends DoorTestBase {
    private static final String DEAR =
            "{ conversations(first: 50) { nodes { id } } rateLimit { limit remaining cost } }";

    @Test
    void theBucketIsToldWithEachAnswer() {
        var answer = shop.anna().api().ask(DEAR);

        long cost = answer.at("/rateLimit/cost").asLong();
        assertThat(cost).isBetween(50L, 60L);
        assertThat(answer.at("/rateLimit/limit").asLong()).isEqualTo(100);
        assertThat(answer.at("/rateLimit/remaining").asLong()).isEqualTo(100 - cost);
        var told = answer.reply().json().at("/extensions/cost");
        assertThat(told.path("requested").asLong()).isEqualTo(cost);
        assertThat(told.at("/bucket/remaining").asLong()).isEqualTo(100 - cost);
    }

    @Test
    void theSizesAreToldBefore() {
        var limits =
                shop.anna()
                        .api()
                        .ask(
                                """
                                { limits { costBucket { capacity perSecond }
                                           requestBucket { capacity perSecond } } }\
                                """);

        assertThat(limits.at("/limits/costBucket").toString())
                .isEqualTo("{\"capacity\":100,\"perSecond\":2}");
        assertThat(limits.at("/limits/requestBucket").toString())
                .isEqualTo("{\"capacity\":3000,\"perSecond\":100}");
    }

    @Test
    void whoSpentItAllIsToldWhenToComeBackAndThenServed() {
        Guest anna = shop.anna().api();
        anna.ask(DEAR);

        Answer refused = anna.ask(DEAR);

        assertThat(refused.errorCodes()).containsExactly("RATE_LIMITED");
        assertThat(refused.reply().status()).isEqualTo(429);
        int seconds = Integer.parseInt(refused.reply().header("retry-after"));
        assertThat(seconds).isBetween(1, 3);
        assertThat(refused.reply().json().at("/errors/0/extensions/retryAfter").asInt())
                .isEqualTo(seconds);
        await().pollDelay(Duration.ofSeconds(seconds))
                .until(() -> anna.ask(DEAR).errorCodes().isEmpty());
    }

    @Test
    void othersHaveBucketsOfTheirOwn() {
        shop.anna().api().ask(DEAR);
        shop.anna().api().ask(DEAR);

        assertThat(shop.boris().api().ask(DEAR).errorCodes()).isEmpty();
    }

    @Test
    void aRefusedMutationChangesNothing() {
        var visitor = shop.visitor(door);
        var written =
                Stream.generate(() -> visitor.writes("Есть кто?"))
                        .limit(60)
                        .takeWhile(answer -> answer.errorCodes().isEmpty())
                        .toList();

        String conversation = written.getFirst().text("/messageSend/message/conversation/id");
        var messages =
                shop.boris()
                        .api()
                        .ask(
                                "query($id: ID!) { conversation(id: $id) { messages(first: 1) { totalCount } } }",
                                Map.of("id", conversation));
        assertThat(written).hasSizeBetween(1, 59);
        assertThat(messages.at("/conversation/messages/totalCount").asInt())
                .isEqualTo(written.size());
    }

    @Test
    void onASocketOnlyTheOperationIsRefused() {
        try (var socket = shop.anna().api().connect().acknowledged()) {
            socket.subscribe(DEAR, Map.of()).next();

            var refused = socket.subscribe(DEAR, Map.of()).message();

            assertThat(refused.path("type").asString()).isEqualTo("error");
            assertThat(refused.at("/payload/0/extensions/code").asString())
                    .isEqualTo("RATE_LIMITED");
            assertThat(socket.subscribe("{ serverTime }", Map.of()).next().asString())
                    .endsWith("Z");
        }
    }
}
