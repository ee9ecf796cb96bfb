package io.omnisupport.channels;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of a delivery. */
public record DeliveryId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "dlv";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
