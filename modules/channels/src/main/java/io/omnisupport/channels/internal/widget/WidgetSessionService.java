package io.omnisupport.channels.internal.widget;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxSettings.WidgetSettings;
import io.omnisupport.channels.PolicyRefused;
import io.omnisupport.channels.WidgetSessions;
import io.omnisupport.channels.internal.ChannelsProperties;
import io.omnisupport.channels.internal.inbox.InboxRows;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.channels.internal.widget.VisitorRows.Session;
import io.omnisupport.channels.internal.widget.VisitorTokens.Named;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentities.Sighting;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentity.Evidence;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.customers.Customer;
import io.omnisupport.customers.Customers;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A session is a row; its tokens only name it, so that ending the row ends them. */
@Component
class WidgetSessionService implements WidgetSessions {
    private static final int SHORT = 8;

    private final VisitorRows rows;
    private final VisitorTokens tokens;
    private final InboxRows inboxes;
    private final ChannelIdentities identities;
    private final Customers customers;
    private final Transactions transactions;
    private final ChannelsProperties properties;
    private final Clock clock;

    WidgetSessionService(
            VisitorRows rows,
            VisitorTokens tokens,
            InboxRows inboxes,
            ChannelIdentities identities,
            Customers customers,
            Transactions transactions,
            ChannelsProperties properties,
            Clock clock) {
        this.rows = rows;
        this.tokens = tokens;
        this.inboxes = inboxes;
        this.identities = identities;
        this.customers = customers;
        this.transactions = transactions;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public @Nullable Inbox configuration(String key, @Nullable String origin) {
        return byKey(key)
                .map(StoredInbox::inbox)
                .filter(inbox -> inbox.isEnabled() && isAllowed(inbox, origin))
                .orElse(null);
    }

    @Override
    public Outcome<WidgetSession> start(
            String key, @Nullable String resumeToken, @Nullable String origin) {
        Optional<StoredInbox> found = byKey(key);
        if (found.isEmpty()) {
            return refused(
                    new Refusal.Validation(
                            List.of("input", "key"), "widget.unknown-key", List.of()));
        }
        StoredInbox inbox = found.get();
        if (!isAllowed(inbox.inbox(), origin)) {
            return refused(
                    new PolicyRefused(List.of(), "widget.origin-refused", "allowed-origins"));
        }
        return done(
                transactions.write(
                        inbox.workspace(),
                        () -> {
                            Session session =
                                    resumed(inbox, resumeToken).orElseGet(() -> fresh(inbox));
                            return grant(session);
                        }));
    }

    @Override
    public @Nullable SignedIn authenticate(String accessToken) {
        Named named = tokens.readAccess(accessToken);
        if (named == null) {
            return null;
        }
        return transactions
                .read(
                        named.workspace(),
                        () -> rows.find(named.session()).filter(this::isServed).map(this::actor))
                .map(actor -> new SignedIn(actor, named.expiresAt()))
                .orElse(null);
    }

    @Override
    public void end(CustomerActor actor) {
        transactions.write(actor.workspace(), () -> rows.end(actor.identity(), clock.instant()));
    }

    private Optional<StoredInbox> byKey(String key) {
        return transactions.system(() -> inboxes.byAddress(ChannelType.WIDGET, key));
    }

    private static boolean isAllowed(Inbox inbox, @Nullable String origin) {
        if (!(inbox.settings() instanceof WidgetSettings settings)) {
            return false;
        }
        return settings.allowedOrigins().isEmpty()
                || (origin != null
                        && settings.allowedOrigins().contains(origin.toLowerCase(Locale.ROOT)));
    }

    private Optional<Session> resumed(StoredInbox inbox, @Nullable String token) {
        Named named = token == null ? null : tokens.readResume(token);
        return named == null || !named.workspace().equals(inbox.workspace())
                ? Optional.empty()
                : rows.find(named.session())
                        .filter(session -> session.inbox().equals(inbox.inbox().id()));
    }

    /** An account of this browser's own, which proves nothing about the person. */
    private Session fresh(StoredInbox inbox) {
        String account = UUID.randomUUID().toString();
        var resolved =
                identities.resolve(
                        new SystemActor(inbox.workspace(), "channels.widget"),
                        new Sighting(
                                inbox.inbox().id().value(),
                                account,
                                account.substring(0, SHORT),
                                null,
                                null,
                                Evidence.Kind.TYPED));
        var session =
                new Session(
                        UuidV7.next(),
                        inbox.workspace(),
                        inbox.inbox().id(),
                        resolved.identity().id());
        rows.insert(session, clock.instant());
        return session;
    }

    private WidgetSession grant(Session session) {
        var expiresAt = clock.instant().plus(properties.widget().accessLife());
        var resumeUntil = clock.instant().plus(properties.widget().resumeLife());
        return new WidgetSession(
                tokens.access(session, expiresAt),
                expiresAt,
                tokens.resume(session, resumeUntil),
                customer(session));
    }

    private boolean isServed(Session session) {
        return inboxes.byId(session.inbox())
                .filter(stored -> stored.inbox().isEnabled())
                .isPresent();
    }

    private CustomerActor actor(Session session) {
        Customer customer = customer(session);
        return new CustomerActor(
                session.workspace(),
                customer.id().value(),
                customer.name(),
                session.identity().value(),
                session.inbox().value());
    }

    /** The customer that the identity belongs to now. */
    private Customer customer(Session session) {
        ChannelIdentityId id = session.identity();
        ChannelIdentity identity = identities.find(session.workspace(), List.of(id)).get(id);
        Customer customer =
                identity == null
                        ? null
                        : customers
                                .find(session.workspace(), List.of(identity.customer()))
                                .get(identity.customer());
        if (customer == null) {
            throw new IllegalStateException("A session without its customer");
        }
        return customer;
    }
}
