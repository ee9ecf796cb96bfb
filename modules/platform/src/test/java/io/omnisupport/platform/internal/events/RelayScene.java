package io.omnisupport.platform.internal.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.devkit.FreePorts;
import io.omnisupport.devkit.RedisEngine;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A workspace that is written to, a Redis of its own, and nodes whose followers watch. */
final class RelayScene implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final FeedNode.Cluster cluster;
    private final JdbcEventLog log;
    private final Writers writers;
    private final List<FeedNode> nodes = new ArrayList<>();
    private RedisEngine redis = RedisEngine.start(FreePorts.any());

    private RelayScene(FeedNode.Cluster cluster, JdbcEventLog log, Writers writers) {
        this.cluster = cluster;
        this.log = log;
        this.writers = writers;
    }

    @Override
    public void close() {
        stopNodes();
        redis.close();
    }

    void stopNodes() {
        nodes.forEach(FeedNode::close);
        nodes.clear();
    }

    Writers writers() {
        return writers;
    }

    FeedNode.Seen follow(FeedNode node) {
        return node.follow(writers.workspace());
    }

    void killRedis() {
        redis.kill();
    }

    void startRedisAgain() {
        redis = RedisEngine.start(URI.create(redis.uri()).getPort());
    }

    /** Does to Redis what only an accident would. */
    String redis(String command) {
        return RedisShell.send(redis, command);
    }

    /** Name of the workspace's stream. */
    String stream() {
        return nodes.getFirst().streams().name(writers.workspace());
    }

    FeedNode node() {
        var node = cluster.start(redis.uri(), relay());
        nodes.add(node);
        return node;
    }

    String relay() {
        return "relay." + writers.workspace().value();
    }

    /** Everything, once all writers are done. */
    List<LoggedEvent> written() {
        return log.readDecided(writers.workspace(), 0, Long.MAX_VALUE, 100_000);
    }

    void assertSawEverythingOnce(FeedNode.Seen... followers) {
        List<LoggedEvent> written = written();
        for (var seen : followers) {
            await().atMost(LONG).until(() -> seen.entries().size() >= written.size());
            assertThat(seen.entries()).containsExactlyElementsOf(written);
        }
    }

    /** It may have seen a few entries before that, but nothing twice and nothing else. */
    void assertSawEverythingSinceItsBeginning(FeedNode.Seen seen) {
        List<LoggedEvent> written = written();
        var due = written.stream().filter(entry -> entry.sequence() > seen.since()).toList();
        await().atMost(LONG).until(() -> seen.entries().containsAll(due));
        assertThat(seen.entries()).endsWith(due.toArray(LoggedEvent[]::new));
        assertThat(seen.entries()).isSubsetOf(written).doesNotHaveDuplicates();
    }

    /** Writes until everything comes through Redis. */
    void writeUntilStreaming(FeedNode... streaming) {
        for (FeedNode node : streaming) {
            writeUntil(node::isStreaming);
        }
    }

    void writeUntil(BooleanSupplier condition) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    writers.write();
                    return condition.getAsBoolean();
                });
    }

    /** Writes from four sides while something happens in the middle. */
    void whileWriting(Runnable accident) throws InterruptedException {
        var going = new AtomicBoolean(true);
        var count = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                while (going.get()) {
                                    writers.write();
                                    count.incrementAndGet();
                                }
                            }));
        }
        await().atMost(LONG).until(() -> count.get() > 200);
        accident.run();
        int before = count.get();
        await().atMost(LONG).until(() -> count.get() > before + 200);
        going.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Sets scenes. */
    @Component
    static class Stage {
        private final Transactions transactions;
        private final FeedNode.Cluster cluster;
        private final JdbcEventLog log;
        private final JdbcClient jdbc;

        Stage(
                Transactions transactions,
                FeedNode.Cluster cluster,
                JdbcEventLog log,
                JdbcClient jdbc) {
            this.transactions = transactions;
            this.cluster = cluster;
            this.log = log;
            this.jdbc = jdbc;
        }

        RelayScene set() {
            return new RelayScene(cluster, log, anotherWorkspace());
        }

        Writers anotherWorkspace() {
            return new Writers(transactions, log, jdbc);
        }
    }
}
