package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Workspace;
import io.omnisupport.tenancy.Workspaces;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JpaWorkspaces implements Workspaces {
    private final Transactions transactions;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    JpaWorkspaces(
            Transactions transactions,
            EntityManager entities,
            JdbcClient jdbc,
            InstantSource clock) {
        this.transactions = transactions;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Workspace require(WorkspaceId id) {
        return transactions.read(
                id,
                () -> {
                    var row = entities.find(WorkspaceEntity.class, id.value());
                    if (row == null) {
                        throw new IllegalStateException("no workspace " + id.text());
                    }
                    return row.view();
                });
    }

    @Override
    public Workspace create(String name, Locale locale, ZoneId timeZone) {
        return create(new WorkspaceId(UuidV7.next()), name, locale, timeZone);
    }

    /** The same with an id that the running transaction names already. */
    Workspace create(WorkspaceId id, String name, Locale locale, ZoneId timeZone) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var row = new WorkspaceEntity(id, name.strip(), locale, timeZone, now);
        return transactions.write(
                id,
                () -> {
                    entities.persist(row);
                    return row.view();
                });
    }

    @Override
    public List<WorkspaceId> all() {
        return transactions.system(() ->
                jdbc
                        .sql("select workspace_id from workspace order by workspace_id")
                        .query(UUID.class)
                        .stream()
                        .map(WorkspaceId::new)
                        .toList());
    }
}
