package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.EventConsumer;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** One node's loop of one consumer, beside the application's own. */
final class Node implements AutoCloseable {
    private final CursorLoop loop;
    private final LogWatch.Subscription wakeUps;
    private final Thread thread;

    private Node(CursorLoop loop, LogWatch watch) {
        this.loop = loop;
        this.wakeUps = watch.onGrowth(loop::wake);
        this.thread = Thread.ofVirtual().start(loop);
    }

    @Override
    public void close() {
        stop();
    }

    /** As a clean shut-down does. */
    void stop() {
        wakeUps.end();
        loop.stop();
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts nodes. */
    @Component
    static class Cluster {
        static final Duration LEASE = Duration.ofSeconds(1);

        private final JdbcEventLog log;
        private final LogWatch watch;
        private final ConsumerCursors cursors;
        private final ParkedEvents parked;
        private final Transactions transactions;

        Cluster(
                JdbcEventLog log,
                LogWatch watch,
                ConsumerCursors cursors,
                ParkedEvents parked,
                Transactions transactions) {
            this.log = log;
            this.watch = watch;
            this.cursors = cursors;
            this.parked = parked;
            this.transactions = transactions;
        }

        Node start(EventConsumer consumer) {
            var cursor = new LeasedCursor(consumer.name(), cursors, transactions, LEASE);
            return new Node(
                    new CursorLoop(
                            cursor, log, new ConsumerStep(consumer, cursor, transactions, parked)),
                    watch);
        }
    }

    /** A consumer of one workspace's entries that does what a test says. */
    record Handling(String name, Writers writers, Consumer<LoggedEvent> work)
            implements EventConsumer {
        @Override
        public boolean accepts(LoggedEvent event) {
            return event.workspace().equals(writers.workspace());
        }

        @Override
        public void handle(LoggedEvent event) {
            work.accept(event);
        }
    }
}
