package io.omnisupport.customers.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentity.Evidence;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.customers.IdentityChanged;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class JpaChannelIdentities implements ChannelIdentities {
    private final Transactions transactions;
    private final IdentityResolution resolution;
    private final IdentityRows rows;
    private final CustomerRows customers;
    private final EvidenceRows evidence;
    private final PersonalFields fields;
    private final EventLog events;
    private final InstantSource clock;

    JpaChannelIdentities(
            Transactions transactions,
            IdentityResolution resolution,
            IdentityRows rows,
            CustomerRows customers,
            EvidenceRows evidence,
            PersonalFields fields,
            EventLog events,
            InstantSource clock) {
        this.transactions = transactions;
        this.resolution = resolution;
        this.rows = rows;
        this.customers = customers;
        this.evidence = evidence;
        this.fields = fields;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Resolved resolve(Actor actor, Sighting sighting) {
        return transactions.write(actor.workspace(), () -> resolution.resolve(actor, sighting));
    }

    @Override
    public Map<ChannelIdentityId, ChannelIdentity> find(
            WorkspaceId workspace, Collection<ChannelIdentityId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                workspace,
                () ->
                        rows.view(workspace, rows.find(ids)).stream()
                                .collect(toMap(ChannelIdentity::id, identity())));
    }

    @Override
    public Map<CustomerId, List<ChannelIdentity>> ofCustomers(
            WorkspaceId workspace, Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        return transactions.read(
                workspace,
                () ->
                        rows.view(workspace, rows.ofCustomers(customers)).stream()
                                .collect(groupingBy(ChannelIdentity::customer)));
    }

    @Override
    public void markReachability(
            Actor actor, ChannelIdentityId identity, ChannelIdentity.Reachability reachability) {
        transactions.write(
                actor.workspace(),
                () -> {
                    var row = rows.lock(identity);
                    if (row.mark(reachability, now())) {
                        events.append(actor, new IdentityChanged(identity, row.customer()));
                    }
                });
    }

    @Override
    public void recordPhone(
            Actor actor, ChannelIdentityId identity, String phone, Evidence.Kind kind) {
        record(actor, identity, Contact.phone(phone), kind);
    }

    @Override
    public void recordEmail(
            Actor actor, ChannelIdentityId identity, String email, Evidence.Kind kind) {
        record(actor, identity, Contact.email(email), kind);
    }

    private void record(
            Actor actor,
            ChannelIdentityId identity,
            @Nullable Contact contact,
            Evidence.Kind kind) {
        if (contact != null) {
            transactions.write(actor.workspace(), () -> believe(actor, identity, contact, kind));
        }
    }

    private void believe(
            Actor actor, ChannelIdentityId identity, Contact contact, Evidence.Kind kind) {
        var workspace = actor.workspace();
        var now = now();
        var customer = customers.lock(rows.require(identity).customer());
        var value = fields.seal(workspace, contact);
        var told = new Evidence(kind, kind.grade(), now);
        boolean news = evidence.add(workspace, identity, contact.about(), told, value);
        boolean proven = told.grade() == Evidence.Grade.VERIFIED;
        news |=
                contact.about() == Contact.About.PHONE
                        ? customer.adoptPhone(value, proven, now)
                        : customer.adoptEmail(value, proven, now);
        if (news) {
            events.append(actor, new IdentityChanged(identity, customer.id()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
