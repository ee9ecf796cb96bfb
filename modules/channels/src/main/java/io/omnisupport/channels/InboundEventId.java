package io.omnisupport.channels;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of a raw inbound event. */
public record InboundEventId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "ine";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
