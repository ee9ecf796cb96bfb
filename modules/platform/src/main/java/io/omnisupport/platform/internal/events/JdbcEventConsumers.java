package io.omnisupport.platform.internal.events;

import io.omnisupport.platform.EventConsumer;
import io.omnisupport.platform.EventConsumers;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.Transactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the tables, whichever node runs the consumers. */
@Component
class JdbcEventConsumers implements EventConsumers {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcEventConsumers.class);

    private final List<EventConsumer> consumers;
    private final EventRelay relay;
    private final JdbcEventLog log;
    private final ConsumerCursors cursors;
    private final ParkedEvents parked;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    JdbcEventConsumers(
            List<EventConsumer> consumers,
            EventRelay relay,
            JdbcEventLog log,
            ConsumerCursors cursors,
            ParkedEvents parked,
            Transactions transactions,
            JdbcClient jdbc) {
        this.consumers = List.copyOf(consumers);
        this.relay = relay;
        this.log = log;
        this.cursors = cursors;
        this.parked = parked;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Long> lags() {
        long head = log.head();
        Map<String, Long> reached = transactions.system(this::positions);
        var lags = new TreeMap<String, Long>();
        names().forEach(name -> {
            long position = reached.getOrDefault(name, 0L);
            lags.put(name, Math.max(0, head - position));
        });
        return lags;
    }

    /** The consumers, and the relay where there is one. */
    private Stream<String> names() {
        Stream<String> names = consumers.stream().map(EventConsumer::name);
        return relay.isConfigured() ? Stream.concat(names, Stream.of(EventRelay.NAME)) : names;
    }

    private Map<String, Long> positions() {
        var positions = new HashMap<String, Long>();
        jdbc.sql("select name, sequence from event_consumer")
                .query(row -> {
                    positions.put(row.getString(1), row.getLong(2));
                });
        return positions;
    }

    @Override
    public void replay(String consumer) {
        require(consumer);
        transactions.system(() -> {
            parked.forget(consumer);
            cursors.rewind(consumer);
        });
    }

    @Override
    public List<Parked> parked() {
        return transactions.system(parked::list);
    }

    @Override
    public boolean retry(String consumer, long sequence) {
        EventConsumer target = require(consumer);
        LoggedEvent entry = log.find(sequence);
        if (entry == null) {
            return false;
        }
        try {
            return transactions.write(
                    entry.workspace(),
                    () -> {
                        boolean taken = parked.take(consumer, sequence);
                        if (taken) {
                            target.handle(entry);
                        }
                        return taken;
                    });
        } catch (RuntimeException failure) {
            LOG.warn("Consumer {} still can't handle entry {}", consumer, sequence, failure);
            transactions.write(entry.workspace(), () -> parked.park(consumer, entry, 1, failure));
            return false;
        }
    }

    private EventConsumer require(String name) {
        return consumers.stream()
                .filter(consumer -> consumer.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No consumer " + name));
    }
}
