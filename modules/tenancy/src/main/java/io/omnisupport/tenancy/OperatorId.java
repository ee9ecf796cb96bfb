package io.omnisupport.tenancy;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of an operator. */
public record OperatorId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "opr";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
