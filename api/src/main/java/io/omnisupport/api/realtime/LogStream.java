package io.omnisupport.api.realtime;

import io.omnisupport.api.realtime.StreamEvent.ResyncRequiredEvent;
import io.omnisupport.api.realtime.StreamEvent.ResyncRequiredEvent.Reason;
import io.omnisupport.api.realtime.StreamEvent.StreamReadyEvent;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.LoggedEvent;
import io.omnisupport.platform.ProblemException;
import io.omnisupport.platform.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.FluxSink;

/**
 * One subscriber's way through the log, on a thread of its own: ready, what was missed, live. Reads
 * only as fast as the subscriber takes; who falls behind by a whole buffer is told to look afresh.
 */
class LogStream implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LogStream.class);
    private static final int BATCH = 256;
    private static final int PAGE = 500;
    private static final String READY = StreamCursors.LAST + "ready";
    private static final Duration TICK = Duration.ofSeconds(1);

    private final LogStreams tools;
    private final Known caller;
    private final Translator translator;
    private final FluxSink<StreamEvent> sink;
    private final @Nullable String since;
    private final ArrayBlockingQueue<LoggedEvent> queue;
    private final Semaphore demand = new Semaphore(0);
    private volatile boolean overflowed;
    private volatile boolean cancelled;
    private long position;
    private long told;

    LogStream(
            LogStreams tools,
            Known caller,
            @Nullable String since,
            Translator translator,
            FluxSink<StreamEvent> sink) {
        this.tools = tools;
        this.caller = caller;
        this.since = since;
        this.translator = translator;
        this.sink = sink;
        this.queue = new ArrayBlockingQueue<>(tools.limits().buffer());
        sink.onRequest(number -> demand.release((int) Math.min(number, Short.MAX_VALUE)));
        sink.onDispose(this::cancel);
    }

    private void cancel() {
        cancelled = true;
        demand.release();
    }

    @Override
    public void run() {
        try (var following = tools.feed().follow(workspace(), this::offer)) {
            begin(following.since());
            while (!cancelled) {
                advance();
            }
        } catch (InterruptedException stopping) {
            sink.complete();
        } catch (ProblemException problem) {
            sink.error(problem);
        } catch (RuntimeException failure) {
            LOG.error("A stream broke", failure);
            sink.error(failure);
        }
    }

    /** On the feed's thread: takes what concerns this subscriber, never waits. */
    private void offer(LoggedEvent entry) {
        if (translator.accepts(entry) && !queue.offer(entry)) {
            overflowed = true;
        }
    }

    private void begin(long live) throws InterruptedException {
        position = live;
        if (since == null) {
            emit(new StreamReadyEvent(cursor(live, READY, now()), now()));
            return;
        }
        var from = tools.cursors().read(workspace(), since);
        if (isTooOld(from)) {
            emit(new StreamReadyEvent(cursor(live, READY, now()), now()));
            resync(Reason.TOO_OLD);
            return;
        }
        emit(new StreamReadyEvent(cursor(from.sequence(), READY, now()), now()));
        finish(from);
        replay(from.sequence(), live);
        for (StreamEvent event : translator.idle(marks())) {
            emit(event);
        }
    }

    private boolean isTooOld(StreamCursors.Position from) {
        var oldest = now().minus(tools.limits().streamRetention());
        return from.at().isBefore(oldest) || from.sequence() < tools.log().horizon();
    }

    /** One entry can mean several events, and the stream may have broken between two of them. */
    private void finish(StreamCursors.Position from) throws InterruptedException {
        if (from.isWhole()) {
            return;
        }
        List<LoggedEvent> entry =
                tools.log().readAfter(workspace(), from.sequence() - 1, 1).stream()
                        .filter(one -> one.sequence() == from.sequence())
                        .filter(translator::accepts)
                        .toList();
        List<StreamEvent> events = translator.translate(entry, marks());
        List<String> parts = events.stream().map(event -> part(event.cursor())).toList();
        for (StreamEvent event : events.subList(parts.indexOf(from.part()) + 1, events.size())) {
            emit(event);
        }
    }

    private String part(String cursor) {
        return tools.cursors().read(workspace(), cursor).part();
    }

    private void replay(long from, long live) throws InterruptedException {
        position = from;
        int read = 0;
        List<LoggedEvent> page;
        do {
            page = tools.log().readAfter(workspace(), position, PAGE);
            read += page.size();
            if (read > tools.limits().backlog()) {
                position = Math.max(position, live);
                resync(Reason.TOO_OLD);
                return;
            }
            tell(page.stream().filter(translator::accepts).toList());
            position = page.isEmpty() ? Math.max(position, live) : page.getLast().sequence();
        } while (!page.isEmpty() && position < live && !cancelled);
    }

    private void advance() throws InterruptedException {
        LoggedEvent first = queue.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
        if (overflowed) {
            skipAhead();
            return;
        }
        if (first != null) {
            var batch = new ArrayList<LoggedEvent>(List.of(first));
            queue.drainTo(batch, BATCH);
            tell(batch.stream().filter(entry -> entry.sequence() > position).toList());
            position = Math.max(position, batch.getLast().sequence());
        }
        for (StreamEvent event : translator.idle(marks())) {
            emit(event);
        }
    }

    private void skipAhead() throws InterruptedException {
        overflowed = false;
        queue.clear();
        position = Math.max(position, tools.log().head());
        resync(Reason.TOO_SLOW);
    }

    private void tell(List<LoggedEvent> entries) throws InterruptedException {
        if (entries.isEmpty()) {
            return;
        }
        if (!tools.callers().stillHolds(caller)) {
            throw new ProblemException(ErrorCode.UNAUTHENTICATED, "The token has ended");
        }
        for (StreamEvent event : translator.translate(entries, marks())) {
            emit(event);
        }
    }

    private void resync(Reason reason) throws InterruptedException {
        emit(
                new ResyncRequiredEvent(
                        cursor(position, StreamCursors.LAST + "resync", now()), now(), reason));
    }

    private void emit(StreamEvent event) throws InterruptedException {
        demand.acquire();
        if (!cancelled) {
            sink.next(event);
        }
    }

    private Translator.Marks marks() {
        return new Translator.Marks() {
            @Override
            public String at(LoggedEvent entry, String part) {
                return cursor(entry.sequence(), part, entry.at());
            }

            @Override
            public String here(String part) {
                return cursor(position, StreamCursors.LAST + part + ++told, now());
            }
        };
    }

    private String cursor(long sequence, String part, Instant at) {
        return tools.cursors().write(workspace(), sequence, part, at);
    }

    private WorkspaceId workspace() {
        return caller.actor().workspace();
    }

    private Instant now() {
        return tools.clock().instant();
    }
}
