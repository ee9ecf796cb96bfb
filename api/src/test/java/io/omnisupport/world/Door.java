package io.omnisupport.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A running server as the network sees it. */
public record Door(URI address) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** The server on a port of this machine. */
    public static Door on(int port) {
        return new Door(URI.create("http://127.0.0.1:" + port));
    }

    /** Somebody without a token. */
    public Guest stranger() {
        return new Guest(this, null, "en", null);
    }

    /** Posts a body as it is. */
    public Reply post(String path, String body, Map<String, String> headers) {
        return post(path, BodyPublishers.ofString(body), headers);
    }

    /** Posts bytes as they are. */
    public Reply post(String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address.resolve(path)).POST(body);
        headers.forEach(request::header);
        return send(request);
    }

    /** Puts bytes to an address of ours. */
    public Reply put(URI to, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(to).PUT(body);
        headers.forEach(request::header);
        return send(request);
    }

    /** Asks whether a page of another origin may do something. */
    public Reply preflight(URI to, String method, String origin) {
        return send(
                HttpRequest.newBuilder(to)
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("origin", origin)
                        .header("access-control-request-method", method)
                        .header("access-control-request-headers", "content-type"));
    }

    /** Asks for a page. */
    public Reply get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /** Fetches bytes from an address of ours. */
    public byte[] bytes(URI from) {
        return send(HttpRequest.newBuilder(from).GET(), BodyHandlers.ofByteArray()).body();
    }

    private static Reply send(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> reader) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), reader);
        } catch (IOException failure) {
            throw new Unanswered(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Nobody answered; whether the request had an effect is unknown. */
    public static final class Unanswered extends RuntimeException {
        Unanswered(IOException cause) {
            super(cause);
        }
    }
}
