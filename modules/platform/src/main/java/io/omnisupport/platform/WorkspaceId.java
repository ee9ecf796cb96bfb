package io.omnisupport.platform;

import java.util.UUID;

/** Identity of a workspace, the tenant that owns every row. */
public record WorkspaceId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "wsp";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
