package io.omnisupport.channels.spi;

import io.omnisupport.channels.InboxSettings;
import io.omnisupport.channels.Inboxes.SettingsInput;
import io.omnisupport.platform.Refusal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets up, watches and takes down inboxes of one channel. Every call may be repeated. */
public interface InboxConnector {
    /** True when these settings are this channel's. */
    boolean accepts(SettingsInput input);

    /**
     * Asks the provider whom the settings stand for; changes nothing there.
     *
     * @param stored the inbox to change; null for a new one
     * @param hasHooks false: no public address is configured, providers can't call us
     */
    Checked check(SettingsInput input, @Nullable Connection stored, boolean hasHooks);

    /** Makes the provider send to us; {@code hook} is null when it can't. */
    ProviderHealth attach(Connection connection, @Nullable URI hook);

    /** Asks whether messages flow. */
    ProviderHealth health(Connection connection, @Nullable URI hook);

    /** Makes the provider stop; best effort. */
    void detach(Connection connection);

    /** True when updates of this inbox have to be fetched. */
    boolean isPolled(InboxSettings settings);

    /**
     * Waits for updates and brings them.
     *
     * @param offset where the last call ended; null asks for whatever is there
     */
    Polled poll(Connection connection, @Nullable Long offset);

    /** What {@link #check} found. */
    sealed interface Checked {}

    /**
     * The settings work.
     *
     * @param account the provider's id of our account; unique in a workspace
     */
    record Accepted(String account, InboxSettings settings, Credentials credentials)
            implements Checked {}

    /** They don't. */
    record Rejected(Refusal refusal) implements Checked {}

    /** What {@link #poll} brought. */
    sealed interface Polled {}

    /** Bodies as a hook would bring them, and where to go on once they are stored. */
    record Updates(List<byte[]> bodies, long nextOffset) implements Polled {}

    /** Nothing came, and why; not a trouble when the provider is healthy. */
    record NotPolled(ProviderHealth health) implements Polled {}
}
