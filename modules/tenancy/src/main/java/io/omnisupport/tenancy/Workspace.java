package io.omnisupport.tenancy;

import io.omnisupport.platform.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A tenant.
 *
 * @param reopenWithin a resolved conversation opens again when the customer writes within this time
 */
public record Workspace(
        WorkspaceId id,
        String name,
        Locale locale,
        ZoneId timeZone,
        Duration reopenWithin,
        Instant createdAt,
        Instant updatedAt) {}
