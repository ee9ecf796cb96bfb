package io.omnisupport.conversations;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of an internal note. */
public record NoteId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "nte";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
