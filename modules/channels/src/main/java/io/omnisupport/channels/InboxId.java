package io.omnisupport.channels;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of an inbox. */
public record InboxId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "inb";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
