package io.omnisupport.channels.spi;

import org.jspecify.annotations.Nullable;

/**
 * How the provider's side of an inbox is.
 *
 * @param reason message key for a human; null when working
 * @param remedy message key of what to do; null when nothing
 */
public record ProviderHealth(State state, @Nullable String reason, @Nullable String remedy) {
    /** All is well. */
    public static final ProviderHealth WORKING = new ProviderHealth(State.WORKING, null, null);

    /** States of the provider's side. */
    public enum State {
        WORKING,
        /** Messages may be late or missing. */
        TROUBLED,
        /** The credentials are refused. */
        CREDENTIALS_REFUSED
    }

    /** Messages may be late or missing. */
    public static ProviderHealth troubled(String reason, String remedy) {
        return new ProviderHealth(State.TROUBLED, reason, remedy);
    }

    /** The credentials are refused. */
    public static ProviderHealth credentialsRefused(String reason, String remedy) {
        return new ProviderHealth(State.CREDENTIALS_REFUSED, reason, remedy);
    }
}
