package io.omnisupport.platform.internal.redis;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redisson.api.RTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node's listeners to one topic; they share one subscription, and the last one ends it. */
final class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final Executor LATER = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable RTopic topic;
    private @Nullable Integer subscription;
    private boolean isOver;

    Hearing add(Consumer<String> listener) {
        listeners.add(listener);
        return this;
    }

    /** True when nobody listens any more. */
    boolean remove(Consumer<String> listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            end();
        }
        return listeners.isEmpty();
    }

    void deliver(String message) {
        listeners.forEach(listener -> listener.accept(message));
    }

    /** Subscribes, again and again while Redis is away. */
    Hearing at(RTopic source) {
        Attempt.of(() -> source.addListenerAsync(String.class, (channel, text) -> deliver(text)))
                .whenComplete((id, failure) -> {
                    if (failure == null) {
                        subscribed(source, id);
                    } else {
                        tryLater(source, failure);
                    }
                });
        return this;
    }

    private void tryLater(RTopic source, Throwable failure) {
        LOG.debug("Signals of other nodes are not heard yet", failure);
        LATER.execute(() -> {
            if (!isOver()) {
                at(source);
            }
        });
    }

    private synchronized void subscribed(RTopic source, Integer id) {
        topic = source;
        subscription = id;
        if (isOver) {
            end();
        }
    }

    private synchronized boolean isOver() {
        return isOver;
    }

    private synchronized void end() {
        isOver = true;
        if (topic != null && subscription != null) {
            topic.removeListenerAsync(subscription);
        }
    }
}
