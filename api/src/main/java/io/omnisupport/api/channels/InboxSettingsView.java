package io.omnisupport.api.channels;

import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxSettings;
import io.omnisupport.channels.InboxSettings.Appearance;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Open settings of an inbox as the schema shows them; the records' names are its types. */
sealed interface InboxSettingsView {
    record TelegramSettings(
            String botUsername,
            InboxSettings.TelegramSettings.Transport transport,
            URI baseUrl,
            URI deepLinkUrl)
            implements InboxSettingsView {}

    record WidgetSettings(
            String key, String snippet, List<URI> allowedOrigins, WidgetAppearance appearance)
            implements InboxSettingsView {}

    record WidgetAppearance(
            Appearance.Mode mode,
            Appearance.Corner corner,
            Appearance.Theme theme,
            String accentColor,
            String title,
            String greeting,
            Locale locale) {
        static WidgetAppearance of(Appearance look) {
            return new WidgetAppearance(
                    look.mode(),
                    look.corner(),
                    look.theme(),
                    look.accentColor().toUpperCase(Locale.ROOT),
                    look.title(),
                    look.greeting(),
                    Locale.forLanguageTag(look.locale()));
        }
    }

    /** The view of an inbox's settings; the snippet leads to {@code base}. */
    static InboxSettingsView of(Inbox inbox, URI base) {
        return switch (inbox.settings()) {
            case InboxSettings.TelegramSettings telegram ->
                    new TelegramSettings(
                            telegram.botUsername(),
                            telegram.transport(),
                            telegram.apiBaseUrl(),
                            URI.create("https://t.me/" + telegram.botUsername() + "?start="));
            case InboxSettings.WidgetSettings widget ->
                    new WidgetSettings(
                            inbox.key(),
                            "<script async src=\"%s/widget/loader.js\" data-key=\"%s\"></script>"
                                    .formatted(base, inbox.key()),
                            widget.allowedOrigins().stream().map(URI::create).toList(),
                            WidgetAppearance.of(widget.appearance()));
        };
    }
}
