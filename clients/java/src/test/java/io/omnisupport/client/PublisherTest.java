package io.omnisupport.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.client.error.UnexpectedResponseError;
import io.omnisupport.client.live.StreamSignal;
import io.omnisupport.client.operations.TestEvents;
import io.omnisupport.client.operations.TestEvents.WidgetEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscription;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams as publishers: no more than asked for, nothing lost. */
class PublisherTest {
    private SocketStandIn server;
    private OmniSupportClient client;

    @BeforeEach
    void open() throws InterruptedException {
        server = new SocketStandIn();
        client = OmniSupportClient.builder(server.url(), "test").buffer(8).build();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void aSubscriberGetsAsMuchAsItAsksForAndLosesNothing() {
        var reader = new Reader();
        client.publisher(TestEvents.of()).subscribe(reader);
        reader.request(1);
        await().untilAsserted(() -> assertThat(reader.got).containsExactly("ready"));
        String[] all = IntStream.range(0, 40).mapToObj(i -> "m" + i).toArray(String[]::new);
        server.say(all);

        reader.request(3);
        await().until(() -> reader.got.size() == 4);
        await().during(Duration.ofMillis(200)).until(() -> reader.got.size() == 4);
        reader.request(Long.MAX_VALUE);

        await().until(() -> reader.got.size() == 41);
        assertThat(reader.got.subList(1, 41)).containsExactly(all);
    }

    @Test
    void eachSubscriberHasAStreamOfItsOwnUntilItCancels() {
        var publisher = client.publisher(TestEvents.of());
        var readers = List.of(new Reader(), new Reader());
        readers.forEach(publisher::subscribe);
        readers.forEach(reader -> reader.request(10));
        await().until(() -> server.openStreams() == 2);

        readers.getFirst().cancel();
        await().until(() -> server.openStreams() == 1);
        server.say("late");

        await().until(() -> readers.getLast().got.contains("late"));
        assertThat(readers.getFirst().got).doesNotContain("late");
        assertThat(readers.getFirst().isComplete).isFalse();
    }

    @Test
    void aSubscriberIsToldWhyTheStreamIsOver() {
        var reader = new Reader();
        client.publisher(TestEvents.of()).subscribe(reader);
        await().until(() -> server.openStreams() == 1);

        server.close(4400);

        reader.request(2);
        await().until(() -> reader.error instanceof UnexpectedResponseError);
    }

    @Test
    void aSubscriberIsToldThatTheClientIsClosedThoughItAsksForNothing() {
        var reader = new Reader();
        client.publisher(TestEvents.of()).subscribe(reader);
        reader.request(1);
        await().until(() -> reader.got.size() == 1);

        client.close();

        await().until(() -> reader.isComplete);
    }

    @Test
    void aSubscriberThatAsksForLessThanNothingIsToldSo() {
        var reader = new Reader();
        client.publisher(TestEvents.of()).subscribe(reader);

        reader.request(0);

        await().until(() -> reader.error instanceof IllegalArgumentException);
        await().until(() -> server.openStreams() == 0);
    }

    /** Somebody who asks when told to. */
    private static final class Reader implements Flow.Subscriber<StreamSignal<WidgetEvent>> {
        final List<String> got = new CopyOnWriteArrayList<>();
        volatile @Nullable Throwable error;
        volatile boolean isComplete;
        private volatile @Nullable Subscription subscription;

        void request(long count) {
            await().until(() -> subscription != null);
            subscription.request(count);
        }

        void cancel() {
            subscription.cancel();
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(StreamSignal<WidgetEvent> signal) {
            got.add(
                    signal instanceof StreamSignal.Event<WidgetEvent> event
                            ? Story.text(event.event())
                            : "ready");
        }

        @Override
        public void onError(Throwable failure) {
            error = failure;
        }

        @Override
        public void onComplete() {
            isComplete = true;
        }
    }
}
