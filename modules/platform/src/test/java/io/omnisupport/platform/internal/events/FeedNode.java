package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.EventFeed;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.platform.internal.PlatformProperties;
import io.omnisupport.platform.internal.redis.RedisConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One node's live feed and, until it stops, its part in relaying; on a Redis of the test's own. */
final class FeedNode implements AutoCloseable {
    private final RedisConnection redis;
    private final WorkspaceStreams streams;
    private final LogFeed feed;
    private final CursorLoop relay;
    private final LogWatch.Subscription wakeUps;
    private final Thread relaying;

    private FeedNode(
            RedisConnection redis,
            WorkspaceStreams streams,
            LogFeed feed,
            CursorLoop relay,
            LogWatch watch) {
        this.redis = redis;
        this.streams = streams;
        this.feed = feed;
        this.relay = relay;
        this.feed.start();
        this.wakeUps = watch.onGrowth(relay::wake);
        this.relaying = Thread.ofVirtual().start(relay);
    }

    Seen follow(WorkspaceId workspace) {
        return new Seen(feed, workspace);
    }

    boolean isStreaming() {
        return feed.isStreaming();
    }

    WorkspaceStreams streams() {
        return streams;
    }

    /** The feed goes on; entries must come from another node's relay, or not through Redis. */
    void stopRelaying() throws InterruptedException {
        wakeUps.end();
        relay.stop();
        relaying.join();
    }

    @Override
    public void close() {
        try {
            stopRelaying();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        feed.stop();
        redis.close();
    }

    /** What a follower has seen. */
    static final class Seen implements AutoCloseable {
        private final List<LoggedEvent> entries = new CopyOnWriteArrayList<>();
        private final EventFeed.Following following;

        Seen(EventFeed feed, WorkspaceId workspace) {
            following = feed.follow(workspace, entries::add);
        }

        List<LoggedEvent> entries() {
            return entries;
        }

        long since() {
            return following.since();
        }

        @Override
        public void close() {
            following.close();
        }
    }

    /** Starts nodes. */
    @Component
    static class Cluster {
        private final JdbcEventLog log;
        private final LogHorizon horizon;
        private final LogWatch watch;
        private final ConsumerCursors cursors;
        private final Transactions transactions;
        private final JdbcClient jdbc;
        private final PlatformProperties properties;

        Cluster(
                JdbcEventLog log,
                LogHorizon horizon,
                LogWatch watch,
                ConsumerCursors cursors,
                Transactions transactions,
                JdbcClient jdbc,
                PlatformProperties properties) {
            this.log = log;
            this.horizon = horizon;
            this.watch = watch;
            this.cursors = cursors;
            this.transactions = transactions;
            this.jdbc = jdbc;
            this.properties = properties;
        }

        /** All nodes with the same relay name share one cursor. */
        FeedNode start(String redisUri, String relayName) {
            var redis = new RedisConnection(withRedis(redisUri));
            var streams = new WorkspaceStreams(redis, jdbc);
            var cursor = new LeasedCursor(relayName, cursors, transactions, Duration.ofSeconds(1));
            return new FeedNode(
                    redis,
                    streams,
                    new LogFeed(log, horizon, watch, streams),
                    new CursorLoop(cursor, log, new RelayStep(cursor, log, horizon, streams)),
                    watch);
        }

        private PlatformProperties withRedis(String uri) {
            return new PlatformProperties(
                    properties.dataFolder(),
                    properties.masterKey(),
                    properties.formerMasterKeys(),
                    uri,
                    properties.statementTimeout(),
                    properties.idleTransactionTimeout(),
                    properties.consumerLease(),
                    properties.consumersEnabled());
        }
    }
}
