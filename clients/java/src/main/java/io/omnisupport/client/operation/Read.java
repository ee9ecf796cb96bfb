package io.omnisupport.client.operation;

import io.omnisupport.client.error.ErrorFacts;
import io.omnisupport.client.error.UnexpectedResponseError;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Readers of the schema's scalars, for generated code. */
public final class Read {
    public static final Function<JsonNode, String> STRING = read(JsonNode::stringValue);
    public static final Function<JsonNode, Boolean> BOOLEAN = read(JsonNode::booleanValue);
    public static final Function<JsonNode, Integer> INT = read(JsonNode::intValue);
    public static final Function<JsonNode, Long> LONG = read(JsonNode::longValue);
    public static final Function<JsonNode, Double> DOUBLE = read(JsonNode::doubleValue);
    public static final Function<JsonNode, Instant> INSTANT = text(Instant::parse);
    public static final Function<JsonNode, Duration> DURATION = text(Duration::parse);
    public static final Function<JsonNode, Locale> LOCALE = text(Locale::forLanguageTag);
    public static final Function<JsonNode, ZoneId> ZONE = text(ZoneId::of);
    public static final Function<JsonNode, java.net.URI> URI = text(java.net.URI::create);

    private Read() {}

    /** All elements of a list. */
    public static <T> Function<JsonNode, List<T>> list(Function<JsonNode, T> element) {
        return json -> {
            var elements = new ArrayList<T>();
            json.forEach(one -> elements.add(element.apply(one)));
            return java.util.Collections.unmodifiableList(elements);
        };
    }

    /** Null, or what the reader makes of it. */
    public static <T> Function<JsonNode, @Nullable T> orNull(Function<JsonNode, T> reader) {
        return json -> json.isNull() ? null : reader.apply(json);
    }

    /** Constant of an enum; another one when there is none of this name. */
    public static <E extends Enum<E>> E constant(JsonNode json, E[] constants, E otherwise) {
        String name = STRING.apply(json);
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }

    private static <T> Function<JsonNode, T> text(Function<String, T> parser) {
        return read(json -> parser.apply(json.stringValue()));
    }

    private static <T> Function<JsonNode, T> read(Function<JsonNode, T> reader) {
        return json -> {
            try {
                return reader.apply(json);
            } catch (RuntimeException wrong) {
                throw new UnexpectedResponseError(
                        "The answer holds a value of another type", ErrorFacts.causedBy(wrong));
            }
        };
    }
}
