package io.omnisupport.devkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * The part of S3 that a store of files needs: buckets and objects, put, got and deleted whole. It
 * knows its user, and what arrives must be what was signed.
 */
final class FakeObjectStore implements Engine {
    private static final String SIGNED_BY =
            "AWS4-HMAC-SHA256 Credential=" + ObjectStore.ACCESS_KEY + "/";

    private final Map<String, Map<String, byte[]>> buckets = new ConcurrentHashMap<>();
    private final HttpServer server;

    private FakeObjectStore(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** Starts empty on a free port. */
    static FakeObjectStore start() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new FakeObjectStore(HttpServer.create(address, 0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer = answer(exchange, body);
            boolean isBare = answer.body().length == 0 || isHead(exchange);
            exchange.sendResponseHeaders(answer.status(), isBare ? -1 : answer.body().length);
            if (!isBare) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange exchange, byte[] body) {
        var headers = exchange.getRequestHeaders();
        String signature = headers.getFirst("Authorization");
        if (signature == null || !signature.startsWith(SIGNED_BY)) {
            return Answer.error(403, "InvalidAccessKeyId");
        }
        String hash = headers.getFirst("x-amz-content-sha256");
        if (body.length > 0 && !sha256(body).equals(hash)) {
            return Answer.error(400, "XAmzContentSHA256Mismatch");
        }
        String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
        return path.length == 1 || path[1].isEmpty()
                ? ofBucket(exchange.getRequestMethod(), path[0])
                : ofObject(exchange.getRequestMethod(), path[0], path[1], body);
    }

    private Answer ofBucket(String method, String bucket) {
        return switch (method) {
            case "PUT" ->
                    buckets.putIfAbsent(bucket, new ConcurrentHashMap<>()) == null
                            ? Answer.bare(200)
                            : Answer.error(409, "BucketAlreadyOwnedByYou");
            case "HEAD" ->
                    buckets.containsKey(bucket)
                            ? Answer.bare(200)
                            : Answer.error(404, "NoSuchBucket");
            default -> Answer.error(405, "MethodNotAllowed");
        };
    }

    private Answer ofObject(String method, String bucket, String key, byte[] body) {
        Map<String, byte[]> objects = buckets.get(bucket);
        if (objects == null) {
            return Answer.error(404, "NoSuchBucket");
        }
        switch (method) {
            case "PUT":
                objects.put(key, body);
                return Answer.bare(200);
            case "GET":
                byte[] found = objects.get(key);
                return found == null ? Answer.error(404, "NoSuchKey") : new Answer(200, found);
            case "DELETE":
                objects.remove(key);
                return Answer.bare(204);
            default:
                return Answer.error(405, "MethodNotAllowed");
        }
    }

    private static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Answer(int status, byte[] body) {
        static Answer bare(int status) {
            return new Answer(status, new byte[0]);
        }

        static Answer error(int status, String code) {
            String xml = "<Error><Code>%s</Code><Message>%s</Message></Error>";
            return new Answer(status, xml.formatted(code, code).getBytes(StandardCharsets.UTF_8));
        }
    }
}
