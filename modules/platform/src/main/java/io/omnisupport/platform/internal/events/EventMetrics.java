package io.omnisupport.platform.internal.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.omnisupport.platform.EventConsumer;
import io.omnisupport.platform.EventConsumers;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How far behind the consumers are; asked once per scrape, however many there are. */
@Component
class EventMetrics implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final List<EventConsumer> consumers;
    private final EventRelay relay;
    private final LogFeed feed;
    private final EventConsumers state;
    private final ParkedEvents parked;
    private final Transactions transactions;
    private final Clock clock;
    private Reading last = new Reading(Map.of(), 0, Instant.EPOCH);

    EventMetrics(
            List<EventConsumer> consumers,
            EventRelay relay,
            LogFeed feed,
            EventConsumers state,
            ParkedEvents parked,
            Transactions transactions,
            Clock clock) {
        this.consumers = List.copyOf(consumers);
        this.relay = relay;
        this.feed = feed;
        this.state = state;
        this.parked = parked;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        consumers.forEach(consumer -> bindLag(meters, consumer.name()));
        if (relay.isConfigured()) {
            bindLag(meters, EventRelay.NAME);
        }
        Gauge.builder("omnisupport.events.streaming", () -> feed.isStreaming() ? 1 : 0)
                .description("1 while this node's live events come through Redis on time")
                .register(meters);
        Gauge.builder("omnisupport.events.parked", () -> read().parked())
                .description("Entries set aside after repeated failure")
                .register(meters);
    }

    private void bindLag(MeterRegistry meters, String consumer) {
        Gauge.builder("omnisupport.events.lag", () -> lag(consumer))
                .description("Positions of the event log not yet handled")
                .tag("consumer", consumer)
                .register(meters);
    }

    private long lag(String consumer) {
        return read().lags().getOrDefault(consumer, 0L);
    }

    private synchronized Reading read() {
        Instant now = clock.instant();
        if (now.isAfter(last.at().plus(FRESH))) {
            last = new Reading(state.lags(), transactions.system(parked::count), now);
        }
        return last;
    }

    private record Reading(Map<String, Long> lags, long parked, Instant at) {}
}
