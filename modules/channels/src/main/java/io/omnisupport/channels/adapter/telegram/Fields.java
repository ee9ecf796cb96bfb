package io.omnisupport.channels.adapter.telegram;

import io.omnisupport.platform.StorableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what may be missing, of another type, or unfit for storing. */
final class Fields {
    private Fields() {}

    /** The text of a field; null when it is missing, empty or no text. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isEmpty()
                ? StorableText.of(value.stringValue())
                : null;
    }

    /** The text of a field, or another. */
    static String text(JsonNode node, String field, String otherwise) {
        String text = text(node, field);
        return text == null ? otherwise : text;
    }

    /** A whole number; null when it is missing or something else. */
    static @Nullable Long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
    }

    static long number(JsonNode node, String field, long otherwise) {
        Long number = number(node, field);
        return number == null ? otherwise : number;
    }

    static double real(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isNumber() ? value.doubleValue() : 0;
    }

    static boolean isTrue(JsonNode node, String field) {
        return node.path(field).isBoolean() && node.path(field).booleanValue();
    }
}
