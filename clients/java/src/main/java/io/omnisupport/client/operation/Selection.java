package io.omnisupport.client.operation;

import io.omnisupport.client.error.UnexpectedResponseError;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of an answer, as generated code reads it. */
public final class Selection {
    private static final String TYPENAME = "__typename";

    private final JsonNode json;

    private Selection(JsonNode json) {
        this.json = json;
    }

    /**
     * Looks at an object.
     *
     * @throws UnexpectedResponseError when it is none
     */
    public static Selection of(JsonNode json) {
        if (!json.isObject()) {
            throw new UnexpectedResponseError("Expected an object, got " + json.getNodeType());
        }
        return new Selection(json);
    }

    /** The only value of an object, such as the event in the data of a stream. */
    public static JsonNode only(JsonNode json) {
        if (!json.isObject() || json.size() != 1) {
            throw new UnexpectedResponseError("Expected one value, got " + json.size());
        }
        return json.iterator().next();
    }

    /** Name of its type in the schema. */
    public String typename() {
        return get(TYPENAME, Read.STRING);
    }

    /** A value that is always there. */
    public <T> T get(String key, Function<JsonNode, T> reader) {
        JsonNode value = json.path(key);
        if (value.isMissingNode() || value.isNull()) {
            throw new UnexpectedResponseError("The answer has no " + key);
        }
        return reader.apply(value);
    }

    /** A value that may be null. */
    public <T> @Nullable T orNull(String key, Function<JsonNode, T> reader) {
        JsonNode value = json.path(key);
        return value.isMissingNode() || value.isNull() ? null : reader.apply(value);
    }
}
