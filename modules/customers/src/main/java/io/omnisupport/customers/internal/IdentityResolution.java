package io.omnisupport.customers.internal;

import static java.util.Objects.requireNonNull;

import io.omnisupport.customers.ChannelIdentities.Resolved;
import io.omnisupport.customers.ChannelIdentities.Sighting;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentity.Evidence;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.customers.CustomerCreated;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.customers.IdentityChanged;
import io.omnisupport.customers.internal.IdentityRows.NewIdentity;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.UuidV7;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells who writes. The identity's unique key settles who makes the customer: it is inserted first,
 * and whoever comes second waits for that and finds both.
 */
@Component
class IdentityResolution {
    private final IdentityRows identities;
    private final CustomerRows customers;
    private final EvidenceRows evidence;
    private final VisitorNames names;
    private final PersonalFields fields;
    private final EventLog events;
    private final InstantSource clock;

    IdentityResolution(
            IdentityRows identities,
            CustomerRows customers,
            EvidenceRows evidence,
            VisitorNames names,
            PersonalFields fields,
            EventLog events,
            InstantSource clock) {
        this.identities = identities;
        this.customers = customers;
        this.evidence = evidence;
        this.names = names;
        this.fields = fields;
        this.events = events;
        this.clock = clock;
    }

    /** In the running transaction. */
    Resolved resolve(Actor actor, Sighting sighting) {
        var row = identities.find(actor.workspace(), sighting.inbox(), sighting.externalId());
        return row == null ? meet(actor, sighting) : recognise(actor, row, sighting);
    }

    private Resolved meet(Actor actor, Sighting sighting) {
        var workspace = actor.workspace();
        var now = now();
        var identity = new ChannelIdentityId(UuidV7.next());
        var customer = new CustomerId(UuidV7.next());
        if (!identities.add(workspace, new NewIdentity(identity, customer, sighting, now))) {
            var first = identities.find(workspace, sighting.inbox(), sighting.externalId());
            return recognise(actor, requireNonNull(first), sighting);
        }
        var named = names.name(workspace, VisitorNames.told(sighting.name()));
        customers.add(new CustomerEntity(customer, named, sighting.locale(), now));
        believe(actor, identity, sighting, now);
        events.append(actor, new CustomerCreated(customer));
        return resolved(actor, identities.require(identity), true);
    }

    private Resolved recognise(Actor actor, ChannelIdentityEntity row, Sighting sighting) {
        var now = now();
        boolean news = moved(actor, row, sighting, now);
        news |= learnt(row.customer(), sighting, now);
        var before = resolved(actor, row, false);
        if (isNew(sighting.evidence(), before.identity())) {
            news |= believe(actor, row.id(), sighting, now);
        }
        if (!news) {
            return before;
        }
        events.append(actor, new IdentityChanged(row.id(), row.customer()));
        return resolved(actor, row, false);
    }

    private boolean moved(Actor actor, ChannelIdentityEntity row, Sighting sighting, Instant now) {
        var address = sighting.address();
        if (address == null || address.equals(identities.address(actor.workspace(), row))) {
            return false;
        }
        identities
                .lock(row.id())
                .moveTo(
                        fields.encrypt(actor.workspace(), PersonalFields.Field.ADDRESS, address),
                        now);
        return true;
    }

    private boolean learnt(CustomerId customer, Sighting sighting, Instant now) {
        var name = VisitorNames.told(sighting.name());
        if (!customers.require(customer).canLearn(name, sighting.locale())) {
            return false;
        }
        var row = customers.lock(customer);
        boolean news = row.canLearn(name, sighting.locale());
        row.learn(name, sighting.locale(), now);
        return news;
    }

    private static boolean isNew(Evidence.Kind kind, ChannelIdentity known) {
        return known.evidence().stream().noneMatch(evidence -> evidence.kind() == kind);
    }

    private boolean believe(
            Actor actor, ChannelIdentityId identity, Sighting sighting, Instant now) {
        var kind = sighting.evidence();
        return evidence.add(
                actor.workspace(),
                identity,
                Contact.About.ACCOUNT,
                new Evidence(kind, kind.grade(), now),
                null);
    }

    private Resolved resolved(Actor actor, ChannelIdentityEntity row, boolean created) {
        var workspace = actor.workspace();
        return new Resolved(
                identities.view(workspace, List.of(row)).getFirst(),
                customers.view(workspace, customers.require(row.customer())),
                created);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
