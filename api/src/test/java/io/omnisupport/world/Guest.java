package io.omnisupport.world;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the API over HTTP. */
public record Guest(Door door, @Nullable String token, String language, @Nullable String origin) {
    /** Media type of answers by the GraphQL over HTTP specification. */
    public static final String ANSWER = "application/graphql-response+json";

    /** The same one with a token. */
    public Guest with(String token) {
        return new Guest(door, token, language, origin);
    }

    /** The same one in a page of this origin. */
    public Guest in(String origin) {
        return new Guest(door, token, language, origin);
    }

    /** The same one in another language. */
    public Guest speaking(String language) {
        return new Guest(door, token, language, origin);
    }

    /** Asks without variables. */
    public Answer ask(String document) {
        return ask(document, Map.of());
    }

    /** Asks. */
    public Answer ask(String document, Map<String, ?> variables) {
        return new Answer(post(Map.of("query", document, "variables", variables)));
    }

    /** Sends a request as it travels. */
    public Reply post(Map<String, ?> request) {
        return post(JsonMapper.shared().writeValueAsBytes(request));
    }

    /** Sends a body as it is, whatever it is. */
    public Reply post(byte[] body) {
        return door.post("/graphql", BodyPublishers.ofByteArray(body), headers());
    }

    /** Runs a mutation with its only argument; the selection is that of its payload. */
    public Answer change(String mutation, Map<String, ?> input, String selection) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return ask(
                """
                mutation($input: %s) {
                  %s(input: $input) {
                    %s
                    errors { __typename ... on UserError { code message path } }
                  }
                }\
                """
                        .formatted(type, mutation, selection),
                Map.of("input", input));
    }

    /** Opens a socket as this caller. */
    public LiveSocket connect() {
        return LiveSocket.open(door, origin).begin(token, language);
    }

    private Map<String, String> headers() {
        var headers = new HashMap<>(Map.of("content-type", "application/json"));
        headers.put("accept", ANSWER);
        headers.put("accept-language", language);
        if (token != null) {
            headers.put("authorization", "Bearer " + token);
        }
        if (origin != null) {
            headers.put("origin", origin);
        }
        return headers;
    }
}
