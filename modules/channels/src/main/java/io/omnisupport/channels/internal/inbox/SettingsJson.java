package io.omnisupport.channels.internal.inbox;

import io.omnisupport.channels.ChannelType;
import io.omnisupport.channels.InboxSettings;
import io.omnisupport.channels.InboxSettings.TelegramSettings;
import io.omnisupport.channels.InboxSettings.WidgetSettings;
import tools.jackson.databind.json.JsonMapper;

/** Open settings as JSON. */
final class SettingsJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SettingsJson() {}

    static String write(InboxSettings settings) {
        return JSON.writeValueAsString(settings);
    }

    static InboxSettings read(ChannelType channel, String json) {
        return switch (channel) {
            case TELEGRAM -> JSON.readValue(json, TelegramSettings.class);
            case WIDGET -> JSON.readValue(json, WidgetSettings.class);
        };
    }
}
