package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.channels.spi.ButtonKey;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.Button.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Buttons as {@code reply_markup}. Sharing a contact or place needs Telegram's other keyboard,
 * whose buttons write their own words; with it, replies come as text.
 */
final class Keyboard {
    private static final int MAX_DATA = 64;

    private Keyboard() {}

    /** Null without buttons. */
    static @Nullable Map<String, Object> markup(List<Button> buttons) {
        if (buttons.isEmpty()) {
            return null;
        }
        boolean asksToShare =
                buttons.stream()
                        .anyMatch(button ->
                                button.action() == Action.SHARE_CONTACT
                                        || button.action() == Action.SHARE_LOCATION);
        return asksToShare ? shared(buttons) : inline(buttons);
    }

    private static Map<String, Object> inline(List<Button> buttons) {
        var rows = new ArrayList<List<Map<String, Object>>>();
        for (int i = 0; i < buttons.size(); i++) {
            Button button = buttons.get(i);
            rows.add(
                    List.of(
                            button.action() == Action.OPEN_URL && button.url() != null
                                    ? Map.of("text", button.label(), "url", button.url())
                                    : Map.of(
                                            "text",
                                            button.label(),
                                            "callback_data",
                                            ButtonKey.of(button, i, MAX_DATA))));
        }
        return Map.of("inline_keyboard", rows);
    }

    private static Map<String, Object> shared(List<Button> buttons) {
        var rows = buttons.stream().map(Keyboard::sharedRow).filter(Objects::nonNull).toList();
        return Map.of("keyboard", rows, "resize_keyboard", true, "one_time_keyboard", true);
    }

    private static @Nullable List<Map<String, Object>> sharedRow(Button button) {
        return switch (button.action()) {
            case SHARE_CONTACT -> List.of(Map.of("text", button.label(), "request_contact", true));
            case SHARE_LOCATION ->
                    List.of(Map.of("text", button.label(), "request_location", true));
            case REPLY -> List.of(Map.of("text", button.label()));
            case OPEN_URL -> null;
        };
    }
}
