package io.omnisupport.api.channels;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.channels.InboxSettings.Appearance;
import io.omnisupport.channels.InboxSettings.TelegramSettings.Transport;
import io.omnisupport.channels.Inboxes.AppearanceChange;
import io.omnisupport.channels.Inboxes.SettingsInput;
import io.omnisupport.channels.Inboxes.TelegramInput;
import io.omnisupport.channels.Inboxes.WidgetInput;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal.Validation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What to connect; one member is given. */
record InboxSettingsInput(
        @Nullable TelegramSettingsInput telegram, @Nullable WidgetSettingsInput widget) {
    record TelegramSettingsInput(
            @Nullable String botToken, @Nullable URI baseUrl, @Nullable Transport transport) {}

    record WidgetSettingsInput(
            @Nullable List<URI> allowedOrigins, @Nullable WidgetAppearanceInput appearance) {}

    record WidgetAppearanceInput(
            Appearance.@Nullable Mode mode,
            Appearance.@Nullable Corner corner,
            Appearance.@Nullable Theme theme,
            @Nullable String accentColor,
            @Nullable String title,
            @Nullable String greeting,
            @Nullable Locale locale) {
        AppearanceChange change() {
            return new AppearanceChange(
                    mode,
                    corner,
                    theme,
                    accentColor,
                    title,
                    greeting,
                    locale == null ? null : locale.toLanguageTag());
        }
    }

    /** The module's input. */
    Outcome<SettingsInput> settings() {
        if (telegram != null) {
            return done(
                    new TelegramInput(
                            telegram.botToken(), telegram.baseUrl(), telegram.transport()));
        }
        return widget == null
                ? refused(
                        new Validation(
                                List.of("input", "settings"),
                                "inbox.settings.other-channel",
                                List.of()))
                : done(
                        new WidgetInput(
                                widget.appearance() == null ? null : widget.appearance().change(),
                                widget.allowedOrigins() == null
                                        ? null
                                        : widget.allowedOrigins().stream()
                                                .map(URI::toString)
                                                .toList()));
    }
}
