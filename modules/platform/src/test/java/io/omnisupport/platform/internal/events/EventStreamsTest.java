package io.omnisupport.platform.internal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import({FeedNode.Cluster.class, RelayScene.Stage.class})
class EventStreamsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired RelayScene.Stage stage;
    private RelayScene scene;

    @BeforeEach
    void set() {
        scene = stage.set();
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    /** The shortest time of a few, since other processes of the machine may delay any of them. */
    private static Duration shortest(Runnable work) {
        var shortest = LONG;
        for (int i = 0; i < 10; i++) {
            long started = System.nanoTime();
            work.run();
            var time = Duration.ofNanos(System.nanoTime() - started);
            shortest = time.compareTo(shortest) < 0 ? time : shortest;
        }
        return shortest;
    }

    private static void awaitSoon(BooleanSupplier condition) {
        await().atMost(LONG).pollInterval(Duration.ofMillis(1)).until(condition::getAsBoolean);
    }

    @Test
    void bringsEntriesThroughRedisInOrder() throws Exception {
        var node = scene.node();
        var seen = scene.follow(node);
        scene.writeUntilStreaming(node);

        scene.whileWriting(() -> {});

        scene.assertSawEverythingOnce(seen);
        String length = scene.redis("XLEN " + scene.stream());
        assertThat(length).isEqualTo(":" + seen.entries().size());
    }

    @Test
    void bringsAnEntryWithinMillisecondsOfItsCommit() {
        var node = scene.node();
        var seen = scene.follow(node);
        scene.writeUntilStreaming(node);
        scene.assertSawEverythingOnce(seen);

        var time =
                shortest(() -> {
                    int before = seen.entries().size();
                    scene.writers().write();
                    awaitSoon(() -> seen.entries().size() > before);
                });

        assertThat(node.isStreaming()).isTrue();
        assertThat(time).isLessThan(Duration.ofMillis(50));
    }

    @Test
    void showsALateFollowerEverythingAfterItsBeginning() throws Exception {
        var node = scene.node();
        scene.follow(node);
        scene.writeUntilStreaming(node);
        var late = new ArrayList<FeedNode.Seen>();

        scene.whileWriting(() -> {
            for (int i = 0; i < 50; i++) {
                late.add(scene.follow(node));
                late.add(node.follow(stage.anotherWorkspace().workspace()));
                scene.writers().write();
            }
        });

        for (int i = 0; i < late.size(); i += 2) {
            scene.assertSawEverythingSinceItsBeginning(late.get(i));
            assertThat(late.get(i + 1).entries()).isEmpty();
        }
    }

    @Test
    void startsAFollowerOfAnotherWorkspaceWithoutDelay() throws Exception {
        var node = scene.node();
        scene.follow(node);
        scene.writeUntilStreaming(node);

        var time =
                shortest(() -> {
                    var others = stage.anotherWorkspace();
                    var seen = node.follow(others.workspace());
                    others.write();
                    awaitSoon(() -> seen.entries().size() == 1);
                });

        assertThat(node.isStreaming()).isTrue();
        assertThat(time).isLessThan(Duration.ofMillis(50));
    }
}
