package io.omnisupport.client.live;

import io.omnisupport.client.error.OmniSupportError;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One subscriber's share of a stream: a thread that waits for demand, then for what comes. */
final class Delivery<T> implements Flow.Subscription, Runnable {
    private final Flow.Subscriber<? super T> subscriber;
    private final Supplier<LiveStream<T>> opener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable LiveStream<T> stream;
    private @Nullable IllegalArgumentException violation;
    private long demand;
    private boolean isCancelled;

    Delivery(Flow.Subscriber<? super T> subscriber, Supplier<LiveStream<T>> opener) {
        this.subscriber = subscriber;
        this.opener = opener;
    }

    @Override
    public void run() {
        subscriber.onSubscribe(this);
        try (LiveStream<T> opened = opener.get()) {
            if (!keep(opened)) {
                return;
            }
            opened.whenOver(this::wake);
            Iterator<T> values = opened.iterator();
            while (hasDemand(opened) && values.hasNext()) {
                subscriber.onNext(values.next());
            }
            if (!isCancelled()) {
                subscriber.onComplete();
            }
        } catch (OmniSupportError | IllegalArgumentException failure) {
            subscriber.onError(failure);
        } catch (CancellationException | InterruptedException stopped) {
            subscriber.onError(new CancellationException("The delivering thread was stopped"));
        }
    }

    @Override
    public void request(long count) {
        lock.lock();
        try {
            if (count <= 0) {
                violation = new IllegalArgumentException("Asked for " + count);
            } else {
                demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void cancel() {
        LiveStream<T> running;
        lock.lock();
        try {
            isCancelled = true;
            running = stream;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (running != null) {
            running.close();
        }
    }

    private boolean keep(LiveStream<T> opened) {
        lock.lock();
        try {
            stream = opened;
            return !isCancelled;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for demand, or for the end, which needs none; false when the subscriber is gone. */
    private boolean hasDemand(LiveStream<T> opened) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (demand == 0 && !isCancelled && violation == null && !opened.isDrained()) {
                changed.await();
            }
            if (violation != null && !isCancelled) {
                throw violation;
            }
            demand -= demand == 0 || demand == Long.MAX_VALUE ? 0 : 1;
            return !isCancelled;
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isCancelled() {
        lock.lock();
        try {
            return isCancelled;
        } finally {
            lock.unlock();
        }
    }
}
