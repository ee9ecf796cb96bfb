package io.omnisupport.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** An answer of the API. */
public record Answer(Reply reply) {
    /** The value at a JSON pointer under {@code data}; the request must have succeeded. */
    public JsonNode at(String pointer) {
        JsonNode body = reply.json();
        assertThat(body.path("errors").toString()).as("errors").isIn("", "[]");
        JsonNode value = body.path("data").at(pointer);
        assertThat(value.isMissingNode()).as("%s in %s", pointer, body).isFalse();
        return value;
    }

    /** The text at a JSON pointer under {@code data}. */
    public String text(String pointer) {
        return at(pointer).asString();
    }

    /** Codes of the errors of the request, which is not what a mutation refuses. */
    public List<String> errorCodes() {
        return reply.json()
                .path("errors")
                .valueStream()
                .map(error -> error.at("/extensions/code").asString(""))
                .toList();
    }

    /** The only thing that a mutation refused, as {@code Type CODE path}. */
    public String refusal(String mutation) {
        JsonNode errors = at("/" + mutation + "/errors");
        assertThat(errors.size()).as("refusals in %s", errors).isEqualTo(1);
        JsonNode refusal = errors.get(0);
        assertThat(refusal.path("message").asString("")).isNotBlank();
        return "%s %s %s"
                .formatted(
                        refusal.path("__typename").asString(),
                        refusal.path("code").asString(),
                        refusal.path("path")
                                .valueStream()
                                .map(JsonNode::asString)
                                .reduce((a, b) -> a + "." + b)
                                .orElse("-"));
    }

    /** The same, but it was carried out. */
    public Answer done(String mutation) {
        assertThat(at("/" + mutation + "/errors").toString()).isEqualTo("[]");
        return this;
    }
}
