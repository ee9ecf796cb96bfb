package io.omnisupport.channels;

import java.net.URI;
import java.util.List;

/** What an inbox is set to; secrets go in and never come out. */
public sealed interface InboxSettings {
    /**
     * @param apiBaseUrl Bot API server
     * @param transport how updates come in
     */
    record TelegramSettings(String botUsername, URI apiBaseUrl, Transport transport)
            implements InboxSettings {
        /** How updates come in. */
        public enum Transport {
            WEBHOOK,
            POLLING
        }
    }

    /**
     * @param allowedOrigins pages that may embed the widget; empty allows every page
     */
    record WidgetSettings(Appearance appearance, List<String> allowedOrigins)
            implements InboxSettings {
        public WidgetSettings {
            allowedOrigins = List.copyOf(allowedOrigins);
        }
    }

    /** How the widget looks; colours as {@code #RRGGBB}. */
    record Appearance(
            Mode mode,
            Corner corner,
            Theme theme,
            String accentColor,
            String title,
            String greeting,
            String locale) {
        /** Bubble over the page or block inside it. */
        public enum Mode {
            BUBBLE,
            EMBED
        }

        /** Corner of the bubble. */
        public enum Corner {
            BOTTOM_END,
            BOTTOM_START
        }

        /** Colour scheme. */
        public enum Theme {
            SYSTEM,
            LIGHT,
            DARK
        }
    }
}
