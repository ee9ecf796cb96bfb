package io.omnisupport.channels;

import static java.util.Objects.requireNonNullElse;

import io.omnisupport.channels.InboxSettings.Appearance;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.WorkspaceId;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connected instances of channels. */
public interface Inboxes {
    /** The existing ones among these ids. */
    Map<InboxId, Inbox> find(WorkspaceId workspace, Collection<InboxId> ids);

    /** All, by name. */
    Page<Inbox> page(Actor actor, PageRequest page);

    /**
     * Checks the credentials with the provider first, writes after, then sets up the webhook or
     * polling.
     */
    Outcome<Inbox> connect(Actor actor, ConnectInbox command);

    /** Changes what is given; null stays. */
    Outcome<Inbox> update(Actor actor, UpdateInbox command);

    /** Asks the provider now and stores the health. */
    Outcome<Inbox> check(Actor actor, InboxId inbox);

    /** Stops both directions and forgets the secrets; history stays. */
    Outcome<Inbox> disconnect(Actor actor, InboxId inbox);

    /** What {@link #connect} needs. */
    record ConnectInbox(String idempotencyKey, String name, SettingsInput settings) {}

    /** What {@link #update} needs. */
    record UpdateInbox(
            InboxId inbox,
            @Nullable Integer expectedVersion,
            @Nullable String name,
            @Nullable SettingsInput settings) {}

    /** Settings as given, secrets included. */
    sealed interface SettingsInput {}

    /**
     * @param botToken from @BotFather; null keeps the one stored
     * @param apiBaseUrl null means Telegram's own
     * @param transport null means webhook when a public address is configured, else polling
     */
    record TelegramInput(
            @Nullable String botToken,
            @Nullable URI apiBaseUrl,
            InboxSettings.TelegramSettings.@Nullable Transport transport)
            implements SettingsInput {}

    /** Widget: null parts keep what is stored or take the default. */
    record WidgetInput(@Nullable AppearanceChange appearance, @Nullable List<String> allowedOrigins)
            implements SettingsInput {}

    /** How the widget shall look; null parts stay. */
    record AppearanceChange(
            Appearance.@Nullable Mode mode,
            Appearance.@Nullable Corner corner,
            Appearance.@Nullable Theme theme,
            @Nullable String accentColor,
            @Nullable String title,
            @Nullable String greeting,
            @Nullable String locale) {
        /** The look after the change. */
        public Appearance appliedTo(Appearance before) {
            return new Appearance(
                    requireNonNullElse(mode, before.mode()),
                    requireNonNullElse(corner, before.corner()),
                    requireNonNullElse(theme, before.theme()),
                    requireNonNullElse(accentColor, before.accentColor()),
                    requireNonNullElse(title, before.title()),
                    requireNonNullElse(greeting, before.greeting()),
                    requireNonNullElse(locale, before.locale()));
        }
    }
}
