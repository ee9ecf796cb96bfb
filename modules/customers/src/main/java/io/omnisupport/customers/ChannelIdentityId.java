package io.omnisupport.customers;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of a channel identity. */
public record ChannelIdentityId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "idn";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
