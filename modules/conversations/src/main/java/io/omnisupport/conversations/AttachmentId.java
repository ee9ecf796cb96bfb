package io.omnisupport.conversations;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of an attachment. */
public record AttachmentId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "att";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
