package io.omnisupport.platform.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells everyone on this node that the event log has grown: at once by PostgreSQL's notification,
 * and every second in case one got lost.
 */
@Component
class LogListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogListener.class);
    private static final int SWEEP_MILLIS = 1_000;

    private final DataSource database;
    private final List<Runnable> wakers = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    LogListener(DataSource database) {
        this.database = database;
    }

    /** Calls back whenever there may be new entries; the callback must only signal. */
    AutoCloseable onGrowth(Runnable waker) {
        wakers.add(waker);
        return () -> wakers.remove(waker);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("event-log-listener").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        Thread listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 200;
    }

    private void listen() {
        while (running) {
            try (Connection connection = database.getConnection()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("listen " + JdbcEventLog.CHANNEL);
                }
                var notifications = connection.unwrap(PGConnection.class);
                while (running) {
                    notifications.getNotifications(SWEEP_MILLIS);
                    wakers.forEach(Runnable::run);
                }
            } catch (SQLException lost) {
                if (running) {
                    LOG.warn("Lost the event log's notifications, sweeping: {}", lost.getMessage());
                    pause();
                    wakers.forEach(Runnable::run);
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SWEEP_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
