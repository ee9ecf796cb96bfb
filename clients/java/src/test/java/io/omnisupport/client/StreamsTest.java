package io.omnisupport.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.client.error.ForbiddenError;
import io.omnisupport.client.error.SessionEndedError;
import io.omnisupport.client.error.UnexpectedResponseError;
import io.omnisupport.client.live.ConnectionState;
import io.omnisupport.client.live.Heartbeat;
import io.omnisupport.client.live.LiveStream;
import io.omnisupport.client.live.StreamSignal;
import io.omnisupport.client.operations.TestEvents;
import io.omnisupport.client.operations.TestEvents.WidgetEvent;
import io.omnisupport.client.session.AuthProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams: ready, what was missed, live; each event once and in order, whatever happens. */
class StreamsTest {
    private SocketStandIn server;
    private OmniSupportClient client;

    @BeforeEach
    void open() throws InterruptedException {
        server = new SocketStandIn();
        client = OmniSupportClient.builder(server.url(), "test").build();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aStreamIsReadyBeforeTheFirstEventAndFollowsLive() {
        var story = follow();

        server.say("one", "two");

        await().untilAsserted(() -> assertThat(story.texts).containsExactly("one", "two"));
        assertThat(story.ready).containsExactly(false);
        assertThat(client.connection().lastEventAt()).isPresent();
    }

    @Test
    void aStreamResumesAfterCutsWithoutGapOrDouble() {
        server.overlap = 2;
        var story = follow();
        var expected = new ArrayList<String>();
        for (int round = 1; round <= 3; round++) {
            String before = "before " + round;
            server.say(before);
            await().until(() -> story.texts.contains(before));
            server.cut();
            server.say("during " + round);
            expected.addAll(List.of(before, "during " + round));
            int breaks = round;
            await().until(() -> story.ready.size() > breaks);
        }

        await().untilAsserted(() -> assertThat(story.texts).isEqualTo(expected));
        assertThat(story.ready).containsExactly(false, true, true, true);
    }

    @Test
    void aStreamGoesOnFromACursorThatWasKeptOverARestart() {
        server.say("one", "two", "three");

        var story = Story.of(client, TestEvents.of().withSince("1"));

        await().untilAsserted(() -> assertThat(story.texts).containsExactly("two", "three"));
        assertThat(story.ready).containsExactly(true);
    }

    @Test
    void aStreamSaysWhenTheGapIsTooLongAndGoesOnFromThere() {
        server.say("one", "two", "three");
        server.horizon = 2;

        var story = Story.of(client, TestEvents.of().withSince("1"));
        await().until(() -> !story.resyncs.isEmpty());
        server.say("four");

        await().untilAsserted(() -> assertThat(story.texts).containsExactly("four"));
        assertThat(story.resyncs).containsExactly("TOO_OLD");
    }

    @Test
    void streamsShareOneSocketAndComeBackTogether() {
        var stories = List.of(follow(), follow(), follow());
        assertThat(server.introductions).hasSize(1);

        server.close(1012);

        await().until(() -> stories.stream().allMatch(story -> story.ready.size() == 2));
        assertThat(server.introductions).hasSize(2);
    }

    @Test
    void aStreamThatIsClosedTellsNothingMoreAndItsReaderGoesOn() {
        var closed = follow();
        var open = follow();

        closed.close();
        await().until(() -> server.openStreams() == 1);
        server.say("late");

        await().untilAsserted(() -> assertThat(open.texts).containsExactly("late"));
        await().until(() -> closed.isOver);
        assertThat(closed.texts).isEmpty();
        assertThat(closed.error).isNull();
        open.close();
        await().until(() -> client.connection().state() instanceof ConnectionState.Idle);
        await().until(() -> server.getConnections().isEmpty());
    }

    @Test
    void aStreamComesBackWithAFreshTokenWhenTheOldOneEnded() {
        var story = followAs(new Bridge("first", "second"));

        server.refused.add("first");
        server.close(4403);
        server.say("meanwhile");

        await().untilAsserted(() -> assertThat(story.texts).containsExactly("meanwhile"));
        assertThat(server.introductions)
                .extracting(one -> one.path("authorization").asString())
                .startsWith("Bearer first")
                .endsWith("Bearer second");
    }

    @Test
    void aStreamIsOverWhenItsSessionIs() {
        var story = followAs(new Bridge("only"));

        server.refused.add("only");
        server.close(4403);

        await().until(() -> story.error instanceof SessionEndedError);
    }

    @ParameterizedTest
    @ValueSource(ints = {4400, 4401, 4409})
    void aStreamIsOverWhenTheServerDoesNotUnderstandUs(int code) {
        var story = follow();

        server.close(code);

        await().until(() -> story.error instanceof UnexpectedResponseError);
    }

    @Test
    void aStreamComesBackWhenOnlyItFailedForAWhile() {
        server.refuseStreams("UNAVAILABLE", "RATE_LIMITED");

        var story = follow();

        assertThat(story.ready).containsExactly(false);
        assertThat(server.introductions).hasSize(1);
    }

    @Test
    void aStreamIsOverWhenTheRightToItIsGoneAndOthersGoOn() {
        var other = follow();
        server.refuseStreams("FORBIDDEN");

        var refused = Story.of(client);
        await().until(() -> refused.error instanceof ForbiddenError);
        server.say("still");

        await().untilAsserted(() -> assertThat(other.texts).containsExactly("still"));
    }

    @Test
    void aSocketThatDiedWithoutAWordIsNoticed() {
        var heartbeat = new Heartbeat(Duration.ofMillis(50), Duration.ofMillis(100));
        client = OmniSupportClient.builder(server.url(), "test").heartbeat(heartbeat).build();
        var story = follow();

        server.isDead = true;
        server.say("unheard");
        await().until(() -> client.connection().state() instanceof ConnectionState.Reconnecting);
        server.isDead = false;

        await().untilAsserted(() -> assertThat(story.texts).containsExactly("unheard"));
    }

    @Test
    void theConnectionTellsHowItIsDoing() {
        var states = new CopyOnWriteArrayList<ConnectionState>();
        client.connection().onChange(states::add);
        var story = follow();

        server.cut();
        await().until(() -> story.ready.size() == 2);

        assertThat(states)
                .extracting(state -> state.getClass().getSimpleName())
                .containsExactly("Connecting", "Live", "Reconnecting", "Reconnecting", "Live");
        assertThat(((ConnectionState.Reconnecting) states.get(2)).nextTryAt()).isNotNull();
        assertThat(((ConnectionState.Reconnecting) states.get(3)).nextTryAt()).isNull();
    }

    @Test
    void theConnectionTriesAtOnceWhenAskedTo() {
        var story = follow();
        server.close(4429);
        await().until(() -> client.connection().state() instanceof ConnectionState.Reconnecting);

        client.connection().retryNow();

        await().until(() -> story.ready.size() == 2);
    }

    @Test
    void whatASlowReaderHasNotTakenWaitsAtTheServer() {
        client = OmniSupportClient.builder(server.url(), "test").buffer(4).build();
        try (var stream = client.stream(TestEvents.of())) {
            assertThat(stream.poll(Duration.ofSeconds(5)))
                    .get()
                    .isInstanceOf(StreamSignal.Ready.class);
            String[] all = IntStream.range(0, 50).mapToObj(i -> "m" + i).toArray(String[]::new);
            server.say(all);
            await().until(() -> server.openStreams() == 0);

            assertThat(texts(stream, all.length)).containsExactly(all);
        }
        assertThat(server.since).hasSizeGreaterThan(1);
    }

    @Test
    void aStreamOfAClosedClientIsOver() {
        var story = follow();

        client.close();

        await().until(() -> story.isOver);
        assertThat(client.stream(TestEvents.of()).iterator().hasNext()).isFalse();
    }

    private static List<String> texts(LiveStream<StreamSignal<WidgetEvent>> stream, int count) {
        var texts = new ArrayList<String>();
        while (texts.size() < count) {
            var signal = stream.poll(Duration.ofSeconds(5)).orElseThrow();
            assertThat(signal).isInstanceOf(StreamSignal.Event.class);
            texts.add(Story.text(((StreamSignal.Event<WidgetEvent>) signal).event()));
        }
        return texts;
    }

    private Story follow() {
        var story = Story.of(client);
        await().until(() -> !story.ready.isEmpty());
        return story;
    }

    private Story followAs(AuthProvider auth) {
        client = OmniSupportClient.builder(server.url(), "test").auth(auth).build();
        return follow();
    }
}
