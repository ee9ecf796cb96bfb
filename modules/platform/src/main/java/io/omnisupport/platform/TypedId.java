package io.omnisupport.platform;

import java.util.UUID;

/** Identity of one kind of object; a different Java type per kind, a different prefix in public. */
public interface TypedId {
    /** UUIDv7, as stored. */
    UUID value();

    /** Three letters that begin the public form, unique per kind. */
    String prefix();

    /** Public form, for example {@code cnv_01k5…}. */
    default String text() {
        return PublicId.format(prefix(), value());
    }
}
