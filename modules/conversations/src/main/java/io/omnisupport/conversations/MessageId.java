package io.omnisupport.conversations;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of a message. */
public record MessageId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "msg";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
