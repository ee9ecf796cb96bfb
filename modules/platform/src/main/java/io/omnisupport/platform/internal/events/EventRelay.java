package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.internal.PlatformProperties;
import java.util.List;
import org.springframework.stereotype.Component;

/** Copies the log to Redis, from one node of the cluster, with a cursor like a consumer's. */
@Component
class EventRelay {
    /** Name of the cursor. */
    static final String NAME = "platform.relay";

    private final JdbcEventLog log;
    private final LogHorizon horizon;
    private final ConsumerCursors cursors;
    private final Transactions transactions;
    private final WorkspaceStreams streams;
    private final PlatformProperties properties;

    EventRelay(
            JdbcEventLog log,
            LogHorizon horizon,
            ConsumerCursors cursors,
            Transactions transactions,
            WorkspaceStreams streams,
            PlatformProperties properties) {
        this.log = log;
        this.horizon = horizon;
        this.cursors = cursors;
        this.transactions = transactions;
        this.streams = streams;
        this.properties = properties;
    }

    boolean isConfigured() {
        return streams.isConfigured();
    }

    /** None without Redis. */
    List<CursorLoop> loops() {
        if (!isConfigured()) {
            return List.of();
        }
        var cursor = new LeasedCursor(NAME, cursors, transactions, properties.consumerLease());
        return List.of(new CursorLoop(cursor, log, new RelayStep(cursor, log, horizon, streams)));
    }
}
