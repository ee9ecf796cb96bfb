package io.omnisupport.channels.internal.inbox;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.Inbox.Health;
import io.omnisupport.channels.InboxHealthChanged;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.Inboxes.ConnectInbox;
import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.PublicAddress;
import io.omnisupport.channels.spi.ChannelAdapter;
import io.omnisupport.channels.spi.Credentials;
import io.omnisupport.channels.spi.InboxConnector.Accepted;
import io.omnisupport.channels.spi.InboxConnector.Rejected;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.Fingerprint;
import io.omnisupport.platform.IdempotencyKeys;
import io.omnisupport.platform.IdempotencyKeys.Claim;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Stores a new inbox once the provider has vouched for its credentials. */
@Component
class ConnectInboxes {
    private static final String OPERATION = "inbox-connect";
    private static final List<String> KEY_PATH = List.of("input", "idempotencyKey");

    private final AdapterRegistry adapters;
    private final InboxRows rows;
    private final PollRows polls;
    private final Connections connections;
    private final PublicAddress address;
    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final EventLog events;
    private final Clock clock;

    ConnectInboxes(
            AdapterRegistry adapters,
            InboxRows rows,
            PollRows polls,
            Connections connections,
            PublicAddress address,
            Transactions transactions,
            IdempotencyKeys keys,
            EventLog events,
            Clock clock) {
        this.adapters = adapters;
        this.rows = rows;
        this.polls = polls;
        this.connections = connections;
        this.address = address;
        this.transactions = transactions;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    Outcome<StoredInbox> connect(Actor actor, ConnectInbox command) {
        String name = command.name().strip();
        if (!InboxName.isFit(name)) {
            return refused(InboxName.refusal());
        }
        ChannelAdapter adapter = adapters.accepting(command.settings());
        return switch (adapter.connector().check(command.settings(), null, address.isKnown())) {
            case Rejected(Refusal refusal) -> refused(refusal);
            case Accepted accepted -> {
                var inbox = sealed(actor, adapter, name, accepted);
                yield store(actor, command, inbox, adapter);
            }
        };
    }

    private StoredInbox sealed(
            Actor actor, ChannelAdapter adapter, String name, Accepted accepted) {
        Instant now = clock.instant();
        String key = InboxKeys.key();
        var inbox =
                new Inbox(
                        new InboxId(UuidV7.next()),
                        name,
                        adapter.channel(),
                        key,
                        accepted.settings(),
                        new Health(Health.State.CONNECTING, null, null, now),
                        true,
                        1,
                        now,
                        now);
        byte[] secrets =
                connections.seal(actor.workspace(), withHookSecret(accepted.credentials()));
        String account = accepted.account().isEmpty() ? key : accepted.account();
        return new StoredInbox(actor.workspace(), inbox, account, secrets);
    }

    private static Credentials withHookSecret(Credentials given) {
        var values = new HashMap<>(given.values());
        values.put(Credentials.HOOK_SECRET, InboxKeys.secret());
        return new Credentials(values);
    }

    private Outcome<StoredInbox> store(
            Actor actor, ConnectInbox command, StoredInbox inbox, ChannelAdapter adapter) {
        String fingerprint = Fingerprint.of(List.of(command.name(), command.settings()));
        String key = command.idempotencyKey();
        try {
            return transactions.write(
                    actor.workspace(),
                    () ->
                            switch (keys.claim(actor, OPERATION, key, fingerprint)) {
                                case Claim.Repeated(UUID result) ->
                                        done(rows.byId(new InboxId(result)).orElseThrow());
                                case Claim.Conflicting(UUID result) ->
                                        refused(
                                                new Refusal.IdempotencyConflict(
                                                        KEY_PATH, new InboxId(result)));
                                case Claim.Fresh _ -> insert(actor, key, inbox, adapter);
                            });
        } catch (DuplicateKeyException taken) {
            return refused(taken());
        }
    }

    private Outcome<StoredInbox> insert(
            Actor actor, String key, StoredInbox stored, ChannelAdapter adapter) {
        Inbox inbox = stored.inbox();
        if (rows.isAccountTaken(inbox.channel(), stored.account(), null)) {
            return refused(taken());
        }
        rows.insert(stored);
        if (adapter.connector().isPolled(inbox.settings())) {
            polls.add(actor.workspace(), inbox.id(), clock.instant());
        }
        events.append(actor, new InboxHealthChanged(inbox.id(), inbox.health().state()));
        keys.complete(actor, OPERATION, key, inbox.id().value());
        return done(stored);
    }

    static Refusal taken() {
        return new Refusal.Taken(List.of("input", "settings"));
    }
}
