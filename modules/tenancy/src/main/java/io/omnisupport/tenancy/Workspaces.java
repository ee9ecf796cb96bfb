package io.omnisupport.tenancy;

import io.omnisupport.platform.WorkspaceId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Tenants. */
public interface Workspaces {
    /** The workspace of a token; an unknown one is a bug. */
    Workspace require(WorkspaceId id);

    /** Makes a workspace. */
    Workspace create(String name, Locale locale, ZoneId timeZone);

    /** Every workspace, for workers that walk over all of them. */
    List<WorkspaceId> all();
}
