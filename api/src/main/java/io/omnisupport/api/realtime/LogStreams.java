package io.omnisupport.api.realtime;

import io.omnisupport.api.graphql.DoorProperties;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.api.security.Callers;
import io.omnisupport.platform.EventFeed;
import io.omnisupport.platform.EventLog;
import java.time.Clock;
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

    LogStreams(
            EventFeed feed,
            EventLog log,
            StreamCursors cursors,
            Callers callers,
            DoorProperties limits,
            Clock clock) {
        this.feed = feed;
        this.log = log;
        this.cursors = cursors;
        this.callers = callers;
        this.limits = limits;
        this.clock = clock;
    }

    /** A stream for one subscriber. */
    Flux<StreamEvent> open(Known caller, @Nullable String since, Translator translator) {
        return Flux.create(sink ->
                Thread.ofVirtual()
                        .name("stream")
                        .start(new LogStream(this, caller, since, translator, sink)));
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
