package io.omnisupport.client.live;

import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.operation.SubscriptionOperation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A subscription that misses what happens during a break, or while its reader is too slow. */
final class DataRun<T> implements Run {
    private final SubscriptionOperation<T> operation;
    private final Line line;
    private final Buffer<T> buffer;

    DataRun(SubscriptionOperation<T> operation, Line line, int capacity) {
        this.operation = operation;
        this.line = line;
        this.buffer = new Buffer<>(capacity, () -> line.stop(this), () -> line.start(this));
    }

    LiveStream<T> open() {
        line.start(this);
        return new LiveStream<>(buffer, () -> line.stop(this));
    }

    @Override
    public Map<String, Object> request() {
        return Map.of("query", operation.document(), "variables", operation.variables().fields());
    }

    @Override
    public void onData(JsonNode data) {
        buffer.put(operation.read(data));
    }

    @Override
    public void onOver(@Nullable OmniSupportError error) {
        buffer.end(error);
    }

    @Override
    public boolean isEndless() {
        return false;
    }
}
