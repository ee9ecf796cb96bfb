package io.omnisupport.client.live;

import io.omnisupport.client.live.ConnectionState.Connecting;
import io.omnisupport.client.live.ConnectionState.Idle;
import io.omnisupport.client.live.ConnectionState.Live;
import io.omnisupport.client.live.ConnectionState.Reconnecting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the line is doing, for everybody who asks. */
final class Condition implements LiveConnection {
    private final InstantSource clock;
    private final Runnable retry;
    private final List<Consumer<ConnectionState>> listeners = new CopyOnWriteArrayList<>();
    private volatile ConnectionState state = new Idle();
    private volatile @Nullable Instant lastEventAt;

    Condition(InstantSource clock, Runnable retry) {
        this.clock = clock;
        this.retry = retry;
    }

    @Override
    public ConnectionState state() {
        return state;
    }

    @Override
    public Runnable onChange(Consumer<ConnectionState> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Optional<Instant> lastEventAt() {
        return Optional.ofNullable(lastEventAt);
    }

    @Override
    public void retryNow() {
        retry.run();
    }

    void heard() {
        lastEventAt = clock.instant();
    }

    void tell(boolean isUsed, boolean isBroken, boolean isLive, @Nullable Instant nextTryAt) {
        ConnectionState next = next(isUsed, isBroken, isLive, nextTryAt);
        if (!next.equals(state)) {
            state = next;
            listeners.forEach(listener -> Loop.guarded(() -> listener.accept(next)).run());
        }
    }

    private ConnectionState next(
            boolean isUsed, boolean isBroken, boolean isLive, @Nullable Instant nextTryAt) {
        if (!isUsed) {
            return new Idle();
        }
        if (isBroken) {
            Instant since = state instanceof Reconnecting before ? before.since() : clock.instant();
            return new Reconnecting(since, nextTryAt);
        }
        return isLive ? new Live() : new Connecting();
    }
}
