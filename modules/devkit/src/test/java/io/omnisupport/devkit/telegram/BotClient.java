package io.omnisupport.devkit.telegram;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the double as an application does. */
final class BotClient {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final String token;

    BotClient(FakeBotApi api, String token) {
        this.server = api.uri();
        this.token = token;
    }

    /** The envelope, whether it says yes or no. */
    JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        return JSON.readTree(
                post("/bot" + token + "/" + method, JSON.writeValueAsBytes(parameters)).body());
    }

    JsonNode call(String method, Map<String, ?> parameters, Duration timeout) throws Exception {
        var request = request("/bot" + token + "/" + method, "application/json");
        request.timeout(timeout)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(parameters)));
        return JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    /** What went wrong, as "code description"; fails when nothing did. */
    String refusal(String method, Map<String, ?> parameters) throws Exception {
        JsonNode envelope = call(method, parameters);
        if (envelope.path("ok").asBoolean()) {
            throw new AssertionError("not refused: " + envelope);
        }
        return envelope.path("error_code").asInt() + " " + envelope.path("description").asString();
    }

    JsonNode result(String method, Map<String, ?> parameters) throws Exception {
        JsonNode envelope = call(method, parameters);
        if (!envelope.path("ok").asBoolean()) {
            throw new AssertionError("refused: " + envelope);
        }
        return envelope.path("result");
    }

    /** Sends a file as a form. */
    JsonNode upload(
            String method, Map<String, String> fields, String field, String name, byte[] bytes)
            throws Exception {
        var form = new ByteArrayOutputStream();
        for (var entry : fields.entrySet()) {
            part(form, "name=\"" + entry.getKey() + "\"", entry.getValue().getBytes());
        }
        part(form, "name=\"%s\"; filename=\"%s\"".formatted(field, name), bytes);
        form.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = request("/bot" + token + "/" + method, "multipart/form-data; boundary=edge");
        request.POST(BodyPublishers.ofByteArray(form.toByteArray()));
        return JSON.readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    private static void part(ByteArrayOutputStream form, String disposition, byte[] content) {
        String head = "--edge\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path, byte[] json) throws Exception {
        var request = request(path, "application/json").POST(BodyPublishers.ofByteArray(json));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode control(String path, Map<String, ?> words) throws Exception {
        return JSON.readTree(post("/control/" + path, JSON.writeValueAsBytes(words)).body());
    }

    byte[] get(String path) throws IOException, InterruptedException {
        return http.send(request(path, "text/plain").build(), BodyHandlers.ofByteArray()).body();
    }

    private HttpRequest.Builder request(String path, String contentType) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("content-type", contentType);
    }
}
