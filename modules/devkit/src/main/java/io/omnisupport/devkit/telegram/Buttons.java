package io.omnisupport.devkit.telegram;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds buttons in rows of them. */
final class Buttons {
    private Buttons() {}

    /** A message's own button. */
    static @Nullable JsonNode inline(JsonNode message, String label) {
        return in(rows(message), label);
    }

    static JsonNode rows(JsonNode message) {
        return message.path("reply_markup").path("inline_keyboard");
    }

    static @Nullable JsonNode in(@Nullable JsonNode rows, String label) {
        if (rows != null) {
            for (JsonNode row : rows) {
                for (JsonNode button : row) {
                    if (label(button).equals(label)) {
                        return button;
                    }
                }
            }
        }
        return null;
    }

    static List<String> labels(JsonNode rows) {
        var labels = new ArrayList<String>();
        for (JsonNode row : rows) {
            row.forEach(button -> labels.add(label(button)));
        }
        return labels;
    }

    /** A keyboard's button may be its label alone. */
    static String label(JsonNode button) {
        return button.isString() ? button.stringValue() : button.path("text").asString("");
    }
}
