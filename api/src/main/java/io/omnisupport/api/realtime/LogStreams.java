package io.omnisupport.api.realtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.omnisupport.api.graphql.DoorProperties;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.api.security.Callers;
import io.omnisupport.platform.EventFeed;
import io.omnisupport.platform.EventLog;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Opens resumable streams over the event log. */
@Component
class LogStreams {
    private final EventFeed feed;
    private final EventLog log;
    private final StreamCursors cursors;
    private final Callers callers;
    private final DoorProperties limits;
    private final Clock clock;
    private final MeterRegistry meters;
    private final ConcurrentHashMap<String, AtomicInteger> live = new ConcurrentHashMap<>();

    LogStreams(
            EventFeed feed,
            EventLog log,
            StreamCursors cursors,
            Callers callers,
            DoorProperties limits,
            Clock clock,
            MeterRegistry meters) {
        this.feed = feed;
        this.log = log;
        this.cursors = cursors;
        this.callers = callers;
        this.limits = limits;
        this.clock = clock;
        this.meters = meters;
    }

    /** A stream for one subscriber of a field. */
    Flux<StreamEvent> open(
            String field, Known caller, @Nullable String since, Translator translator) {
        return Flux.create(sink -> {
            var stream = new LogStream(this, caller, since, translator, sink);
            Thread.ofVirtual().name("stream").start(() -> counted(field, stream));
        });
    }

    /** A stream that its subscriber left must end; the gauge shows those that do not. */
    private void counted(String field, Runnable stream) {
        AtomicInteger count = live.computeIfAbsent(field, this::gauge);
        count.incrementAndGet();
        try {
            stream.run();
        } finally {
            count.decrementAndGet();
        }
    }

    private AtomicInteger gauge(String field) {
        var count = new AtomicInteger();
        meters.gauge("omnisupport.streams", Tags.of("field", field), count);
        return count;
    }

    EventFeed feed() {
        return feed;
    }

    EventLog log() {
        return log;
    }

    StreamCursors cursors() {
        return cursors;
    }

    Callers callers() {
        return callers;
    }

    DoorProperties limits() {
        return limits;
    }

    Clock clock() {
        return clock;
    }
}
