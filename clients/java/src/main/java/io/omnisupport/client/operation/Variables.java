package io.omnisupport.client.operation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values as they travel in JSON; immutable. Null is a value, unlike what was never given. */
public final class Variables {
    private static final String UNKNOWN = "UNKNOWN";
    private static final Variables NONE = new Variables(Map.of());

    private final Map<String, @Nullable Object> fields;

    private Variables(Map<String, @Nullable Object> fields) {
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** No value. */
    public static Variables none() {
        return NONE;
    }

    /** These, and one more. */
    public Variables with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable Object>(fields);
        more.put(name, encoded(value));
        return new Variables(more);
    }

    /** Texts, numbers, truth values, lists and maps by name. */
    public Map<String, @Nullable Object> fields() {
        return fields;
    }

    private static @Nullable Object encoded(@Nullable Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean) {
            return value;
        }
        if (value instanceof InputObject input) {
            return input.variables().fields();
        }
        if (value instanceof List<?> list) {
            var elements = new ArrayList<@Nullable Object>();
            list.forEach(element -> elements.add(encoded(element)));
            return Collections.unmodifiableList(elements);
        }
        return text(value);
    }

    private static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            if (constant.name().equals(UNKNOWN)) {
                throw new IllegalArgumentException("UNKNOWN is for answers, nobody can send it");
            }
            return constant.name();
        }
        if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        if (value instanceof Instant
                || value instanceof Duration
                || value instanceof ZoneId
                || value instanceof URI) {
            return value.toString();
        }
        throw new IllegalArgumentException("No scalar of the schema: " + value.getClass());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Variables variables && fields.equals(variables.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** Names only: values may be personal. */
    @Override
    public String toString() {
        return fields.keySet().toString();
    }
}
