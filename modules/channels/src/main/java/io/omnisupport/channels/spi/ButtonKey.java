package io.omnisupport.channels.spi;

import io.omnisupport.conversations.MessageBlock.Button;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short stand-in for a button's id, where a provider carries few bytes. */
public final class ButtonKey {
    private static final String BY_POSITION = "#";

    private ButtonKey() {}

    /** The id itself when it fits, else its position. */
    public static String of(Button button, int position, int maxBytes) {
        boolean fits = button.id().getBytes(StandardCharsets.UTF_8).length <= maxBytes;
        return fits && !button.id().startsWith(BY_POSITION) ? button.id() : BY_POSITION + position;
    }

    /** The button a key stands for; null when there is none. */
    public static @Nullable Button find(List<Button> buttons, String key) {
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i).id().equals(key) || key.equals(BY_POSITION + i)) {
                return buttons.get(i);
            }
        }
        return null;
    }
}
