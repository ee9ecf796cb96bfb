package io.omnisupport.channels.internal.inbox;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.InboxSettings;
import io.omnisupport.channels.Inboxes.SettingsInput;
import io.omnisupport.channels.Inboxes.UpdateInbox;
import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.PublicAddress;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.Credentials;
import io.omnisupport.channels.spi.InboxConnector;
import io.omnisupport.channels.spi.InboxConnector.Accepted;
import io.omnisupport.channels.spi.InboxConnector.Rejected;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.Validation;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Changes an inbox: its name, its settings, new credentials of the same account, or no more of it.
 */
@Component
class UpdateInboxes {
    private static final List<String> SETTINGS_PATH = List.of("input", "settings");

    private final AdapterRegistry adapters;
    private final InboxRows rows;
    private final PollRows polls;
    private final Connections connections;
    private final InboxHealth health;
    private final PublicAddress address;
    private final Transactions transactions;
    private final Clock clock;

    UpdateInboxes(
            AdapterRegistry adapters,
            InboxRows rows,
            PollRows polls,
            Connections connections,
            InboxHealth health,
            PublicAddress address,
            Transactions transactions,
            Clock clock) {
        this.adapters = adapters;
        this.rows = rows;
        this.polls = polls;
        this.connections = connections;
        this.health = health;
        this.address = address;
        this.transactions = transactions;
        this.clock = clock;
    }

    Outcome<StoredInbox> update(Actor actor, UpdateInbox command) {
        Optional<StoredInbox> found =
                transactions.read(actor.workspace(), () -> rows.byId(command.inbox()));
        if (found.isEmpty()) {
            return refused(new Refusal.NotFound("input", "inboxId"));
        }
        StoredInbox stored = found.get();
        if (isStale(stored, command)) {
            return refused(conflict(stored));
        }
        String name = command.name() == null ? stored.inbox().name() : command.name().strip();
        if (!InboxName.isFit(name)) {
            return refused(InboxName.refusal());
        }
        return command.settings() == null
                ? store(actor, renamed(stored, name), false)
                : update(actor, stored, name, command.settings());
    }

    private Outcome<StoredInbox> update(
            Actor actor, StoredInbox stored, String name, SettingsInput settings) {
        InboxConnector connector = adapters.require(stored.inbox().channel()).connector();
        if (!connector.accepts(settings)) {
            return refused(
                    new Validation(SETTINGS_PATH, "inbox.settings.other-channel", List.of()));
        }
        Connection connection = connections.open(stored);
        return switch (connector.check(settings, connection, address.isKnown())) {
            case Rejected(Refusal refusal) -> refused(refusal);
            case Accepted accepted when isAnother(accepted, stored) ->
                    refused(
                            new Validation(
                                    SETTINGS_PATH, "inbox.settings.another-account", List.of()));
            case Accepted accepted -> {
                var secrets = merged(connection.credentials(), accepted.credentials());
                yield store(actor, changed(stored, name, accepted.settings(), secrets), true);
            }
        };
    }

    /** Forgets the secrets; history stays. */
    void forget(Actor actor, InboxId id) {
        transactions.write(
                actor.workspace(),
                () ->
                        rows.lock(id)
                                .filter(stored -> stored.inbox().isEnabled())
                                .ifPresent(stored -> {
                                    rows.update(off(stored), stored.inbox().version());
                                    polls.remove(id);
                                    health.disabled(actor.workspace(), id);
                                }));
    }

    private Outcome<StoredInbox> store(Actor actor, StoredInbox next, boolean hasNewSettings) {
        try {
            return transactions.write(actor.workspace(), () -> write(next, hasNewSettings));
        } catch (DuplicateKeyException taken) {
            return refused(ConnectInboxes.taken());
        }
    }

    private Outcome<StoredInbox> write(StoredInbox next, boolean hasNewSettings) {
        Inbox inbox = next.inbox();
        if (!rows.update(next, inbox.version())) {
            return refused(rows.byId(inbox.id()).map(UpdateInboxes::conflict).orElseThrow());
        }
        if (hasNewSettings) {
            polls.remove(inbox.id());
            InboxConnector connector = adapters.require(inbox.channel()).connector();
            if (connector.isPolled(inbox.settings())) {
                polls.add(next.workspace(), inbox.id(), clock.instant());
            }
            health.connecting(next.workspace(), inbox.id());
        }
        return done(rows.byId(inbox.id()).orElseThrow());
    }

    private StoredInbox renamed(StoredInbox stored, String name) {
        Inbox inbox = stored.inbox();
        return copy(stored, name, inbox.settings(), stored.credentials(), inbox.isEnabled());
    }

    /** New credentials bring a disconnected inbox back. */
    private StoredInbox changed(
            StoredInbox stored, String name, InboxSettings settings, Credentials secrets) {
        return copy(stored, name, settings, connections.seal(stored.workspace(), secrets), true);
    }

    private StoredInbox off(StoredInbox stored) {
        return copy(stored, stored.inbox().name(), stored.inbox().settings(), null, false);
    }

    private StoredInbox copy(
            StoredInbox stored,
            String name,
            InboxSettings settings,
            byte @Nullable [] secrets,
            boolean isEnabled) {
        Inbox inbox = stored.inbox();
        var next =
                new Inbox(
                        inbox.id(),
                        name,
                        inbox.channel(),
                        inbox.key(),
                        settings,
                        inbox.health(),
                        isEnabled,
                        inbox.version(),
                        inbox.createdAt(),
                        clock.instant());
        return new StoredInbox(stored.workspace(), next, stored.account(), secrets);
    }

    private static boolean isStale(StoredInbox stored, UpdateInbox command) {
        Integer expected = command.expectedVersion();
        return expected != null && stored.inbox().version() != expected;
    }

    private static boolean isAnother(Accepted accepted, StoredInbox stored) {
        return !accepted.account().isEmpty() && !accepted.account().equals(stored.account());
    }

    /** The hook's secret outlives a new token, so that nothing is refused meanwhile. */
    private static Credentials merged(Credentials stored, Credentials given) {
        var values = new HashMap<>(given.values());
        String secret = stored.get(Credentials.HOOK_SECRET);
        values.put(Credentials.HOOK_SECRET, secret.isEmpty() ? InboxKeys.secret() : secret);
        return new Credentials(values);
    }

    private static Refusal conflict(StoredInbox stored) {
        return new Refusal.VersionConflict(
                List.of("input", "expectedVersion"), stored.inbox().id(), stored.inbox().version());
    }
}
