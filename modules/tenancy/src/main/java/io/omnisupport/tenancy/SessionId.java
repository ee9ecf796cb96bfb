package io.omnisupport.tenancy;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of a sign-in on one device. */
public record SessionId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "ses";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
