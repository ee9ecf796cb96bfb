package io.omnisupport.client.live;

import io.omnisupport.client.http.Endpoint;
import io.omnisupport.client.operation.StreamOperation;
import io.omnisupport.client.operation.SubscriptionOperation;
import io.omnisupport.client.session.AuthProvider;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Opens streams over one line; what a client has inside. */
public final class LiveStreams implements AutoCloseable {
    private final Line line;
    private final Executor elsewhere;
    private final int capacity;

    /**
     * @param elsewhere where tokens are waited for, and where subscribers are called
     * @param capacity most signals that wait for a slow reader
     */
    public LiveStreams(
            Endpoint endpoint,
            @Nullable AuthProvider auth,
            Heartbeat heartbeat,
            Executor elsewhere,
            int capacity) {
        this.line = new Line(endpoint, auth, heartbeat, elsewhere);
        this.elsewhere = elsewhere;
        this.capacity = capacity;
    }

    /** The line that all share. */
    public LiveConnection connection() {
        return line.connection();
    }

    /** Opens a stream to read. */
    public <E> LiveStream<StreamSignal<E>> stream(StreamOperation<E> operation) {
        return new EventRun<>(operation, line, capacity).open();
    }

    /** Opens a stream for each subscriber. */
    public <E> Flow.Publisher<StreamSignal<E>> publisher(StreamOperation<E> operation) {
        return new Published<>(() -> stream(operation), elsewhere);
    }

    /** Opens a subscription to read. */
    public <T> LiveStream<T> subscribe(SubscriptionOperation<T> operation) {
        return new DataRun<>(operation, line, capacity).open();
    }

    @Override
    public void close() {
        line.close();
    }
}
