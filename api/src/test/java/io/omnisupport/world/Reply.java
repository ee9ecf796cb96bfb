package io.omnisupport.world;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer over HTTP. */
public record Reply(int status, HttpHeaders headers, String body) {
    /** The body as JSON. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** A header, or nothing. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
