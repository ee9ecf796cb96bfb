package io.omnisupport.customers.internal;

import io.omnisupport.customers.ChannelIdentities.Sighting;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentity.Reachability;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.customers.internal.PersonalFields.Field;
import io.omnisupport.platform.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of channel identities in the running transaction's workspace. */
@Component
class IdentityRows {
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final PersonalFields fields;
    private final EvidenceRows evidence;

    IdentityRows(
            EntityManager entities, JdbcClient jdbc, PersonalFields fields, EvidenceRows evidence) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.fields = fields;
        this.evidence = evidence;
    }

    /** What a new row needs. */
    record NewIdentity(ChannelIdentityId id, CustomerId customer, Sighting sighting, Instant at) {}

    /**
     * Inserts unless the account has a row; waits for another transaction that is just inserting
     * it. False when there is one now, committed and readable.
     */
    boolean add(WorkspaceId workspace, NewIdentity told) {
        var sighting = told.sighting();
        var externalId = fields.seal(workspace, Field.EXTERNAL_ID, sighting.externalId());
        var address = fields.encrypt(workspace, Field.ADDRESS, addressOf(sighting));
        return jdbc.sql(
                                """
                                insert into channel_identity (workspace_id, id, customer_id,
                                    inbox_id, external_id_cipher, external_id_index,
                                    address_cipher, reachability, created_at, updated_at)
                                values (:workspace, :id, :customer,
                                    :inbox, :cipher, :index,
                                    :address, :reachability, :at, :at)
                                on conflict (workspace_id, inbox_id, external_id_index) do nothing
                                """)
                        .param("workspace", workspace.value())
                        .param("id", told.id().value())
                        .param("customer", told.customer().value())
                        .param("inbox", sighting.inbox())
                        .param("cipher", externalId.cipher())
                        .param("index", externalId.index())
                        .param("address", address)
                        .param("reachability", Reachability.REACHABLE.name())
                        .param("at", told.at().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    @Nullable ChannelIdentityEntity find(WorkspaceId workspace, UUID inbox, String externalId) {
        return entities.createQuery(
                        "from ChannelIdentityEntity i"
                                + " where i.inboxId = :inbox and i.externalIdIndex = :index",
                        ChannelIdentityEntity.class)
                .setParameter("inbox", inbox)
                .setParameter("index", fields.index(workspace, Field.EXTERNAL_ID, externalId))
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    ChannelIdentityEntity require(ChannelIdentityId id) {
        var row = entities.find(ChannelIdentityEntity.class, id.value());
        if (row == null) {
            throw new IllegalStateException("no channel identity " + id.text());
        }
        return row;
    }

    /** The row as it is now, locked until the transaction ends. */
    ChannelIdentityEntity lock(ChannelIdentityId id) {
        var row = require(id);
        entities.flush();
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    List<ChannelIdentityEntity> find(Collection<ChannelIdentityId> ids) {
        return entities.createQuery(
                        "from ChannelIdentityEntity i where i.id in :ids",
                        ChannelIdentityEntity.class)
                .setParameter("ids", ids.stream().map(ChannelIdentityId::value).toList())
                .getResultList();
    }

    /** Oldest first. */
    List<ChannelIdentityEntity> ofCustomers(Collection<CustomerId> customers) {
        return entities.createQuery(
                        "from ChannelIdentityEntity i where i.customerId in :customers"
                                + " order by i.createdAt, i.id",
                        ChannelIdentityEntity.class)
                .setParameter("customers", customers.stream().map(CustomerId::value).toList())
                .getResultList();
    }

    /** With their evidence, in the same order; one statement more, however many they are. */
    List<ChannelIdentity> view(WorkspaceId workspace, List<ChannelIdentityEntity> rows) {
        var ids = rows.stream().map(row -> row.id().value()).toList();
        var known = evidence.of(workspace, ids);
        return rows.stream()
                .map(row ->
                        row.view(
                                fields.open(workspace, Field.EXTERNAL_ID, row.externalIdCipher()),
                                address(workspace, row),
                                known.getOrDefault(row.id().value(), List.of())))
                .toList();
    }

    String address(WorkspaceId workspace, ChannelIdentityEntity row) {
        return fields.open(workspace, Field.ADDRESS, row.addressCipher());
    }

    /** What a human recognises; the account's id until an inbox sees better. */
    static String addressOf(Sighting sighting) {
        var address = sighting.address();
        return address == null ? sighting.externalId() : address;
    }
}
