package io.omnisupport.conversations;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of a conversation. */
public record ConversationId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "cnv";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
