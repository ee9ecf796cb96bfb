package io.omnisupport.devkit.telegram;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call's parameters, whether they came in the address, as JSON, as a form or with files. */
final class Parameters {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Upload> files = new HashMap<>();

    /** Reads the address's query and the body; null query or type when there is none. */
    static Parameters of(@Nullable String query, @Nullable String contentType, byte[] body) {
        var parameters = new Parameters();
        parameters.readForm(query == null ? "" : query);
        String type = contentType == null ? "" : contentType;
        if (type.startsWith("multipart/form-data")) {
            MultipartForm.read(type, body, parameters.texts, parameters.files);
        } else if (type.startsWith("application/json")) {
            parameters.readJson(body);
        } else {
            parameters.readForm(new String(body, StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private void readJson(byte[] body) {
        JsonNode read;
        try {
            read = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException malformed) {
            throw Refused.badRequest("can't parse JSON object");
        }
        for (var field : read.properties()) {
            if (!field.getValue().isNull()) {
                JsonNode value = field.getValue();
                texts.put(
                        field.getKey(), value.isString() ? value.stringValue() : value.toString());
            }
        }
    }

    private void readForm(String form) {
        for (String pair : form.split("&")) {
            int split = pair.indexOf('=');
            if (split > 0) {
                texts.put(decode(pair.substring(0, split)), decode(pair.substring(split + 1)));
            }
        }
    }

    private static String decode(String word) {
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }

    @Nullable String text(String name) {
        return texts.get(name);
    }

    String text(String name, String otherwise) {
        return texts.getOrDefault(name, otherwise);
    }

    long number(String name, long otherwise) {
        String text = texts.getOrDefault(name, "");
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }

    boolean isTrue(String name) {
        return "true".equalsIgnoreCase(text(name, ""));
    }

    /** A structure; missing when there is none. */
    JsonNode node(String name) {
        String text = texts.get(name);
        if (text == null || text.isEmpty()) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException malformed) {
            throw Refused.badRequest("can't parse " + name + " JSON object");
        }
    }

    @Nullable Upload file(String name) {
        return files.get(name);
    }

    /** A file that came with the call. */
    record Upload(String name, String contentType, byte[] bytes) {}
}
