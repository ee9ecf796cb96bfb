package io.omnisupport.client.live;

import io.omnisupport.client.error.OmniSupportError;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What came and was not taken yet, so much and no more.
 *
 * @param <T> what comes
 */
final class Buffer<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<T> values = new ArrayDeque<>();
    private final int capacity;
    private final Runnable onFull;
    private final Runnable onRoom;
    private Runnable onOver = () -> {};
    private boolean isFull;
    private boolean isOver;
    private @Nullable OmniSupportError error;

    /**
     * Calls its listeners in the order of what happened; they must not wait.
     *
     * @param onFull called with the last value that fits
     * @param onRoom called when half of it is empty again
     */
    Buffer(int capacity, Runnable onFull, Runnable onRoom) {
        this.capacity = capacity;
        this.onFull = onFull;
        this.onRoom = onRoom;
    }

    void put(T value) {
        lock.lock();
        try {
            if (!isOver) {
                values.add(value);
                changed.signalAll();
                if (values.size() >= capacity && !isFull) {
                    isFull = true;
                    onFull.run();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Calls when nothing more comes, now if that is so already. */
    void whenOver(Runnable listener) {
        lock.lock();
        try {
            onOver = listener;
            if (!isOver) {
                return;
            }
        } finally {
            lock.unlock();
        }
        listener.run();
    }

    /** True: nothing is there and nothing more comes. */
    boolean isDrained() {
        lock.lock();
        try {
            return isOver && values.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more comes; what is there can still be taken. */
    void end(@Nullable OmniSupportError reason) {
        end(reason, false);
    }

    /** Nothing more comes, and what is there is thrown away. */
    void discard() {
        end(null, true);
    }

    private void end(@Nullable OmniSupportError reason, boolean isUnwanted) {
        Runnable listener;
        lock.lock();
        try {
            error = isOver && !isUnwanted ? error : reason;
            isOver = true;
            if (isUnwanted) {
                values.clear();
            }
            changed.signalAll();
            listener = onOver;
        } finally {
            lock.unlock();
        }
        listener.run();
    }

    /**
     * Waits for a value; empty when nothing more comes or the time is over.
     *
     * @param within how long to wait; null waits for good
     * @throws OmniSupportError that it ended with
     */
    Optional<T> take(@Nullable Duration within) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            await(within);
            Optional<T> taken = Optional.ofNullable(values.poll());
            if (taken.isEmpty() && error != null) {
                throw error;
            }
            if (isFull && values.size() <= capacity / 2 && !isOver) {
                isFull = false;
                onRoom.run();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void await(@Nullable Duration within) throws InterruptedException {
        long left = within == null ? 1 : within.toNanos();
        while (values.isEmpty() && !isOver && left > 0) {
            if (within == null) {
                changed.await();
            } else {
                left = changed.awaitNanos(left);
            }
        }
    }
}
