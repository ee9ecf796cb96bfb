package io.omnisupport.client.live;

import io.omnisupport.client.error.OmniSupportError;
import io.omnisupport.client.http.Transport;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is read by waiting for what comes; one thread reads it. What nobody takes waits in
 * a bounded buffer, and then at the server.
 *
 * @param <T> what comes
 */
public final class LiveStream<T> implements Iterable<T>, AutoCloseable {
    private final Buffer<T> buffer;
    private final Runnable onClose;

    LiveStream(Buffer<T> buffer, Runnable onClose) {
        this.buffer = buffer;
        this.onClose = onClose;
    }

    /**
     * Waits for what comes next; empty when nothing did in time, or nothing more will.
     *
     * @throws OmniSupportError when the stream is over and won't come back by itself
     */
    public Optional<T> poll(Duration within) {
        return taken(within);
    }

    /** Waits for one after the other; ends when the stream does, throws as {@link #poll} does. */
    @Override
    public Iterator<T> iterator() {
        return new Waiting();
    }

    /** Ends the stream; a thread that waits for it goes on. */
    @Override
    public void close() {
        buffer.discard();
        onClose.run();
    }

    /** Calls when the stream is over, even if something is still there to read. */
    void whenOver(Runnable listener) {
        buffer.whenOver(listener);
    }

    /** True: nothing is there and nothing more comes. */
    boolean isDrained() {
        return buffer.isDrained();
    }

    private Optional<T> taken(@Nullable Duration within) {
        try {
            return buffer.take(within);
        } catch (InterruptedException interrupted) {
            throw Transport.interrupted();
        }
    }

    private final class Waiting implements Iterator<T> {
        private Optional<T> next = Optional.empty();

        @Override
        public boolean hasNext() {
            if (next.isEmpty()) {
                next = taken(null);
            }
            return next.isPresent();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("The stream is over");
            }
            T value = next.orElseThrow();
            next = Optional.empty();
            return value;
        }
    }
}
