package io.omnisupport.platform.internal.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import({FeedNode.Cluster.class, RelayScene.Stage.class})
class EventRelayTest {

    @Autowired RelayScene.Stage stage;
    @Autowired Transactions transactions;
    @Autowired ConsumerCursors cursors;
    private RelayScene scene;

    @BeforeEach
    void set() {
        scene = stage.set();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void losesAndDoublesNothingWhenRedisIsKilledAndComesBack() throws Exception {
        var first = scene.node();
        var second = scene.node();
        var seen = scene.follow(first);
        var seenToo = scene.follow(second);
        scene.writeUntilStreaming(first, second);

        scene.whileWriting(scene::killRedis);
        scene.assertSawEverythingOnce(seen, seenToo);
        assertThat(first.isStreaming()).isFalse();
        scene.whileWriting(scene::startRedisAgain);
        scene.assertSawEverythingOnce(seen, seenToo);

        scene.writeUntilStreaming(first, second);
        scene.assertSawEverythingOnce(seen, seenToo);
    }

    @Test
    void losesAndDoublesNothingWhenStreamsAreFlushedOrTrimmed() throws Exception {
        var node = scene.node();
        var seen = scene.follow(node);
        scene.writeUntilStreaming(node);

        scene.whileWriting(() -> scene.redis("FLUSHALL"));
        scene.whileWriting(() -> scene.redis("XTRIM " + scene.stream() + " MAXLEN 0"));

        scene.assertSawEverythingOnce(seen);
    }

    private void stopRelayingWhileStreaming(FeedNode node, FeedNode.Seen seen) throws Exception {
        scene.writeUntilStreaming(node);
        scene.assertSawEverythingOnce(seen);
        node.stopRelaying();
        assertThat(node.isStreaming()).isTrue();
    }

    @Test
    void bringsWhatAStreamHasLostBeforeWhatItHasKept() throws Exception {
        var node = scene.node();
        var seen = scene.follow(node);
        stopRelayingWhileStreaming(node, seen);

        scene.writers().write();
        scene.writers().write();
        scene.writers().write();
        var written = scene.written();
        LoggedEvent before = written.get(written.size() - 2);
        node.streams().append(List.of(new Relayed(written.getLast(), before.sequence())));

        scene.assertSawEverythingOnce(seen);
    }

    @Test
    void bringsTheLastEntryAlsoWhenNobodyRelaysIt() throws Exception {
        var node = scene.node();
        var seen = scene.follow(node);
        stopRelayingWhileStreaming(node, seen);

        scene.writers().write();

        scene.assertSawEverythingOnce(seen);
        assertThat(node.isStreaming()).isFalse();
    }

    @Test
    void goesOnAtOnceWhileRedisIsFrozen() throws Exception {
        var node = scene.node();
        var seen = scene.follow(node);
        scene.writeUntilStreaming(node);

        scene.redis("CLIENT PAUSE 3000 ALL");
        long started = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            scene.writers().write();
        }
        scene.assertSawEverythingOnce(seen);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));

        scene.writeUntilStreaming(node);
        scene.assertSawEverythingOnce(seen);
    }

    @Test
    void relaysOnAnotherNodeWhenTheFirstOneStops() throws Exception {
        var first = scene.node();
        var seen = scene.follow(first);
        scene.writeUntilStreaming(first);
        var second = scene.node();
        var seenToo = scene.follow(second);

        first.stopRelaying();
        scene.whileWriting(() -> {});
        scene.writeUntilStreaming(first, second);

        scene.assertSawEverythingOnce(seen);
        scene.assertSawEverythingSinceItsBeginning(seenToo);
    }

    @Test
    void bringsNothingTwiceWhenTheRelayBeginsAgain() throws Exception {
        var node = scene.node();
        var seen = scene.follow(node);
        scene.writeUntilStreaming(node);

        scene.whileWriting(() ->
                transactions.system(() -> {
                    cursors.rewind(scene.relay());
                    return true;
                }));

        scene.writeUntilStreaming(node);
        scene.assertSawEverythingOnce(seen);
    }

    @Test
    void forgetsStreamsThatAreAheadOfARestoredDatabase() throws Exception {
        var before = scene.node();
        var seenBefore = scene.follow(before);
        scene.writeUntilStreaming(before);
        scene.assertSawEverythingOnce(seenBefore);
        String stream = scene.stream();
        String head = stream.substring(0, stream.lastIndexOf(':')) + ":head";
        scene.stopNodes();
        scene.redis("XADD " + stream + " 999999999-0 before 0 entry {}");
        scene.redis("SET " + head + " 999999999");

        var node = scene.node();
        var seen = scene.follow(node);
        scene.writeUntilStreaming(node);

        scene.assertSawEverythingSinceItsBeginning(seen);
        assertThat(scene.redis("XRANGE " + stream + " 999999999 +")).isEqualTo("*0");
    }
}
