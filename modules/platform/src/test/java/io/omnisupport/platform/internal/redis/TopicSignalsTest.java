package io.omnisupport.platform.internal.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.devkit.FreePorts;
import io.omnisupport.devkit.RedisEngine;
import io.omnisupport.devkit.TestEngines;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicSignalsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private final WorkspaceId workspace = new WorkspaceId(UuidV7.next());
    private final RedisConnections connections = new RedisConnections();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        connections.close();
    }

    private TopicSignals node(@Nullable String redisUri) {
        return new TopicSignals(connections.of(redisUri));
    }

    @Test
    void reachesEveryNodeThatListensToTheWorkspace() throws Exception {
        var here = node(TestEngines.redis().uri());
        var there = node(TestEngines.redis().uri());
        var ended = here.listen(workspace, message -> heard.add("ended " + message));
        here.listen(workspace, message -> heard.add("here " + message));
        there.listen(workspace, message -> heard.add("there " + message));
        there.listen(new WorkspaceId(UuidV7.next()), message -> heard.add("other " + message));
        ended.close();

        await().atMost(LONG)
                .until(() -> {
                    here.send(workspace, "typing");
                    return heard.contains("there typing") && heard.contains("here typing");
                });
        assertThat(heard).containsOnly("here typing", "there typing");
    }

    @Test
    void staysOnThisNodeWithoutRedis() {
        var here = node(null);
        here.listen(workspace, heard::add);
        node(null).listen(workspace, message -> heard.add("other node"));

        here.send(workspace, "typing");

        assertThat(heard).containsExactly("typing");
        assertThat(here.isHeardByOthers()).isFalse();
    }

    @Test
    void isHeardByOthersOnceRedisIsThere() {
        int port = FreePorts.any();
        var here = node("redis://127.0.0.1:" + port);
        var there = node("redis://127.0.0.1:" + port);
        there.listen(workspace, heard::add);
        here.send(workspace, "lost");
        assertThat(here.isHeardByOthers()).isFalse();

        try (var _ = RedisEngine.start(port)) {
            await().atMost(LONG)
                    .until(() -> {
                        here.send(workspace, "typing");
                        return heard.contains("typing");
                    });
            assertThat(here.isHeardByOthers()).isTrue();
        }
        assertThat(heard).doesNotContain("lost");
    }

    @Test
    void beginsAnewAfterTheLastListenerLeft() throws Exception {
        var here = node(TestEngines.redis().uri());
        here.listen(workspace, heard::add).close();
        here.listen(workspace, heard::add);

        await().atMost(LONG)
                .until(() -> {
                    here.send(workspace, "typing");
                    return !heard.isEmpty();
                });
    }
}
