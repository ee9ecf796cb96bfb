package io.omnisupport.channels.spi;

import java.util.Map;

/** Secrets of an inbox by name; stored encrypted, printed never. */
public record Credentials(Map<String, String> values) {
    /** Name of the secret that hooks prove themselves with; made by the platform at connecting. */
    public static final String HOOK_SECRET = "hookSecret";

    /** No secrets. */
    public static final Credentials NONE = new Credentials(Map.of());

    public Credentials {
        values = Map.copyOf(values);
    }

    /** The secret; empty when there is none, which matches nothing. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "Credentials" + values.keySet();
    }
}
