package io.omnisupport.conversations;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of a timeline event. */
public record TimelineEventId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "tle";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
