package io.omnisupport.platform.internal.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rings on every node when one of them has appended. The word to the others is sent after the
 * commit, once for all commits meanwhile: inside the transactions it would make PostgreSQL commit
 * them one by one. A lost word costs a second, until the next sweep.
 */
@Component
class LogBell {
    private static final Logger LOG = LoggerFactory.getLogger(LogBell.class);
    private static final String CHANNEL = "event_log";
    private static final int WAIT_MILLIS = 1_000;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final String node = UUID.randomUUID().toString();
    private volatile Runnable listener = () -> {};
    private volatile boolean appendedHere;
    private volatile boolean open;
    private volatile @Nullable Thread thread;

    LogBell(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** A transaction of this node has appended and is committed. */
    void ring() {
        appendedHere = true;
        listener.run();
    }

    /** Passes on what was rung here since the last time. */
    void tellOthers() {
        if (appendedHere) {
            appendedHere = false;
            jdbc.sql("select pg_notify(?, ?)").params(CHANNEL, node).query().singleRow();
        }
    }

    void open(Runnable onRing) {
        listener = onRing;
        open = true;
        thread = Thread.ofVirtual().name("event-log-bell").start(this::listen);
    }

    void close() {
        open = false;
        Thread listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
    }

    private void listen() {
        while (open) {
            try (Connection connection = database.getConnection()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                    listener.run();
                    while (open) {
                        hear(connection.unwrap(PGConnection.class));
                    }
                    statement.execute("unlisten " + CHANNEL);
                }
            } catch (SQLException lost) {
                if (open) {
                    LOG.warn("Other nodes' appends are not heard: {}", lost.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(PGConnection connection) throws SQLException {
        for (var word : connection.getNotifications(WAIT_MILLIS)) {
            if (!word.getParameter().equals(node)) {
                listener.run();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofMillis(WAIT_MILLIS));
        } catch (InterruptedException stopping) {
            open = false;
        }
    }
}
