package io.omnisupport.tenancy.internal;

import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** Row of a tenant; its id is the tenant, so row-level security alone keeps it apart. */
@Entity
@Table(name = "workspace")
class WorkspaceEntity {
    private static final Duration REOPEN_WITHIN = Duration.ofHours(72);

    @Id
    @Column(name = "workspace_id")
    private UUID id;

    private String name;
    private String locale;
    private String timeZone;
    private long reopenWithinSeconds;
    @Version private int version;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected WorkspaceEntity() {}

    @SuppressWarnings("NullAway.Init")
    WorkspaceEntity(WorkspaceId id, String name, Locale locale, ZoneId timeZone, Instant now) {
        this.id = id.value();
        this.name = name;
        this.locale = locale.toLanguageTag();
        this.timeZone = timeZone.getId();
        this.reopenWithinSeconds = REOPEN_WITHIN.toSeconds();
        this.createdAt = now;
        this.updatedAt = now;
    }

    Workspace view() {
        return new Workspace(
                new WorkspaceId(id),
                name,
                Locale.forLanguageTag(locale),
                ZoneId.of(timeZone),
                Duration.ofSeconds(reopenWithinSeconds),
                createdAt,
                updatedAt);
    }
}
