package io.omnisupport.channels.adapter.widget;

import io.omnisupport.channels.InboxSettings;
import io.omnisupport.channels.InboxSettings.Appearance;
import io.omnisupport.channels.InboxSettings.WidgetSettings;
import io.omnisupport.channels.Inboxes.AppearanceChange;
import io.omnisupport.channels.Inboxes.SettingsInput;
import io.omnisupport.channels.Inboxes.WidgetInput;
import io.omnisupport.channels.spi.Connection;
import io.omnisupport.channels.spi.Credentials;
import io.omnisupport.channels.spi.InboxConnector;
import io.omnisupport.channels.spi.ProviderHealth;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.Validation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Nothing to connect to; settings are checked all the same. */
final class WidgetConnector implements InboxConnector {
    private static final Appearance USUAL =
            new Appearance(
                    Appearance.Mode.BUBBLE,
                    Appearance.Corner.BOTTOM_END,
                    Appearance.Theme.SYSTEM,
                    "#2563EB",
                    "Поддержка",
                    "",
                    "ru");
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final int MAX_TITLE = 60;
    private static final int MAX_GREETING = 200;
    private static final int MAX_ORIGINS = 50;

    @Override
    public boolean accepts(SettingsInput input) {
        return input instanceof WidgetInput;
    }

    @Override
    public Checked check(SettingsInput input, @Nullable Connection stored, boolean hasHooks) {
        if (!(input instanceof WidgetInput(AppearanceChange given, List<String> origins))) {
            return rejected("inbox.settings.other-channel", "settings");
        }
        WidgetSettings before =
                stored != null && stored.settings() instanceof WidgetSettings settings
                        ? settings
                        : new WidgetSettings(USUAL, List.of());
        Appearance look =
                given == null ? before.appearance() : given.appliedTo(before.appearance());
        List<String> allowed =
                origins == null
                        ? before.allowedOrigins()
                        : origins.stream().map(WidgetConnector::origin).toList();
        if (!COLOR.matcher(look.accentColor()).matches()) {
            return rejected("inbox.widget.color-malformed", "appearance", "accentColor");
        }
        if (look.title().length() > MAX_TITLE || look.greeting().length() > MAX_GREETING) {
            return rejected("inbox.widget.words-too-long", "appearance");
        }
        if (allowed.size() > MAX_ORIGINS || allowed.contains("")) {
            return rejected("inbox.widget.origin-malformed", "allowedOrigins");
        }
        return new Accepted("", new WidgetSettings(look, allowed), Credentials.NONE);
    }

    /** Scheme, host and port in lower case; empty when it is no origin. */
    private static String origin(String text) {
        try {
            URI uri = URI.create(text.strip().toLowerCase(Locale.ROOT));
            boolean isHttp = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean isBare = uri.getPath() == null || uri.getPath().matches("/?");
            return isHttp && isBare && uri.getHost() != null
                    ? uri.getScheme() + "://" + uri.getAuthority()
                    : "";
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    @Override
    public ProviderHealth attach(Connection connection, @Nullable URI hook) {
        return ProviderHealth.WORKING;
    }

    @Override
    public ProviderHealth health(Connection connection, @Nullable URI hook) {
        return ProviderHealth.WORKING;
    }

    @Override
    public void detach(Connection connection) {
        // Disabling the inbox is all there is to do.
    }

    @Override
    public boolean isPolled(InboxSettings settings) {
        return false;
    }

    @Override
    public Polled poll(Connection connection, @Nullable Long offset) {
        return new Updates(List.of(), 0);
    }

    private static Rejected rejected(String key, String... place) {
        var path = new ArrayList<>(List.of("input", "settings", "widget"));
        path.addAll(List.of(place));
        Refusal refusal = new Validation(path, key, List.of());
        return new Rejected(refusal);
    }
}
