package io.omnisupport.client.live;

import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.operation.Read;
import io.omnisupport.client.operation.Selection;
import io.omnisupport.client.operation.StreamOperation;
import io.omnisupport.client.operation.Variables;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stream that resumes where it broke off. When its buffer is full it unsubscribes, and resumes
 * when there is room: the server's log keeps what is missing.
 */
final class EventRun<E> implements Run {
    private static final int REMEMBERED = 1_000;
    private static final String SINCE = "since";

    private final StreamOperation<E> operation;
    private final Line line;
    private final Buffer<StreamSignal<E>> buffer;
    private final Recent told = new Recent(REMEMBERED);
    private Variables variables;
    private boolean waitsForRoom;

    EventRun(StreamOperation<E> operation, Line line, int capacity) {
        this.operation = operation;
        this.line = line;
        this.variables = operation.variables();
        this.buffer = new Buffer<>(capacity, this::waitForRoom, () -> line.start(this));
    }

    LiveStream<StreamSignal<E>> open() {
        line.start(this);
        return new LiveStream<>(buffer, () -> line.stop(this));
    }

    @Override
    public Map<String, Object> request() {
        return Map.of("query", operation.document(), "variables", variables.fields());
    }

    @Override
    public void onData(JsonNode data) {
        JsonNode json = Selection.only(data);
        Selection event = Selection.of(json);
        String cursor = event.get("cursor", Read.STRING);
        StreamSignal<E> signal = signal(event, cursor, json);
        variables = variables.with(SINCE, cursor);
        if (signal != null) {
            buffer.put(signal);
        }
    }

    private void waitForRoom() {
        waitsForRoom = true;
        line.stop(this);
    }

    private @Nullable StreamSignal<E> signal(Selection event, String cursor, JsonNode json) {
        String type = event.typename();
        if (type.equals("StreamReady")) {
            return ready(cursor);
        }
        if (type.equals("ResyncRequired")) {
            return new StreamSignal.Resync<>(cursor, event.orNull("reason", Read.STRING));
        }
        return told.isNew(type + "@" + cursor)
                ? new StreamSignal.Event<>(cursor, operation.read(json))
                : null;
    }

    /** A reader who was slow has missed nothing, and need not look again. */
    private @Nullable StreamSignal<E> ready(String cursor) {
        if (waitsForRoom) {
            waitsForRoom = false;
            return null;
        }
        boolean isResumed = variables.fields().get(SINCE) != null;
        return new StreamSignal.Ready<>(cursor, isResumed);
    }

    @Override
    public void onOver(@Nullable OmniSupportError error) {
        buffer.end(error);
    }

    @Override
    public boolean isEndless() {
        return true;
    }
}
