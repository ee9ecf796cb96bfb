package io.omnisupport.channels.internal.inbox;

import io.omnisupport.channels.Inbox.Health;
import io.omnisupport.channels.Inbox.Health.State;
import io.omnisupport.channels.InboxHealthChanged;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.spi.ProviderHealth;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of an inbox's health; tells the world when the state changes, and only then. */
@Component
public class InboxHealth {
    private static final String PARKED = "inbox.parked-events";

    private final InboxRows rows;
    private final Transactions transactions;
    private final EventLog events;
    private final Clock clock;

    InboxHealth(InboxRows rows, Transactions transactions, EventLog events, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The provider told how its side is. */
    public void report(WorkspaceId workspace, InboxId inbox, ProviderHealth provider) {
        change(
                workspace,
                inbox,
                _ ->
                        switch (provider.state()) {
                            case CREDENTIALS_REFUSED ->
                                    health(
                                            State.NEEDS_REAUTH,
                                            provider.reason(),
                                            provider.remedy());
                            case TROUBLED ->
                                    health(State.DEGRADED, provider.reason(), provider.remedy());
                            case WORKING -> rows.hasParkedEvents(inbox) ? parked() : active();
                        });
    }

    /** An event was set aside; a worse state stays. */
    public void eventParked(WorkspaceId workspace, InboxId inbox) {
        change(workspace, inbox, now -> now.state() == State.ACTIVE ? parked() : now);
    }

    /** A parked event was handled after all; the last one makes the inbox well again. */
    public void eventSettled(WorkspaceId workspace, InboxId inbox) {
        change(
                workspace,
                inbox,
                now ->
                        PARKED.equals(now.reason()) && !rows.hasParkedEvents(inbox)
                                ? active()
                                : now);
    }

    /** The inbox is being set up. */
    void connecting(WorkspaceId workspace, InboxId inbox) {
        change(workspace, inbox, _ -> health(State.CONNECTING, null, null));
    }

    /** The inbox was switched off. */
    void disabled(WorkspaceId workspace, InboxId inbox) {
        change(
                workspace,
                inbox,
                _ -> health(State.DISABLED, "inbox.disconnected", "inbox.disconnected.remedy"));
    }

    private void change(WorkspaceId workspace, InboxId inbox, Function<Health, Health> change) {
        transactions.write(
                workspace,
                () -> {
                    rows.lock(inbox)
                            .ifPresent(stored -> {
                                Health now = stored.inbox().health();
                                boolean isOff = !stored.inbox().isEnabled();
                                Health next = change.apply(now);
                                if (!next.equals(now)
                                        && (!isOff || next.state() == State.DISABLED)) {
                                    store(workspace, inbox, now, next);
                                }
                            });
                });
    }

    private void store(WorkspaceId workspace, InboxId inbox, Health now, Health next) {
        rows.updateHealth(inbox, next);
        if (next.state() != now.state()) {
            events.append(
                    new SystemActor(workspace, "channels"),
                    new InboxHealthChanged(inbox, next.state()));
        }
    }

    private Health active() {
        return health(State.ACTIVE, null, null);
    }

    private Health parked() {
        return health(State.DEGRADED, PARKED, PARKED + ".remedy");
    }

    private Health health(State state, @Nullable String reason, @Nullable String remedy) {
        return new Health(state, reason, remedy, clock.instant());
    }
}
