package io.omnisupport.customers;

import io.omnisupport.platform.TypedId;
import java.util.UUID;

/** Identity of a customer. */
public record CustomerId(UUID value) implements TypedId {
    /** Prefix of the public form. */
    public static final String PREFIX = "cus";

    @Override
    public String prefix() {
        return PREFIX;
    }
}
