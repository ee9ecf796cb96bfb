package io.omnisupport.client.live;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Opens a stream of its own for every subscriber, and gives it as much as it asks for. */
final class Published<T> implements Flow.Publisher<T> {
    private final Supplier<LiveStream<T>> opener;
    private final Executor elsewhere;

    Published(Supplier<LiveStream<T>> opener, Executor elsewhere) {
        this.opener = opener;
        this.elsewhere = elsewhere;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber);
        var delivery = new Delivery<T>(subscriber, opener);
        elsewhere.execute(delivery);
    }
}
