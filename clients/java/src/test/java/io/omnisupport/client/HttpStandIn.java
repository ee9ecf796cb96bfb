package io.omnisupport.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a real socket that answers as told, with ways to fail. */
final class HttpStandIn implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("^\\w+ (\\w+)");

    /** A request as it came. */
    record Asked(String operation, JsonNode variables, Map<String, List<String>> headers) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** What goes wrong with a request; true when nothing else is to be done for it. */
    interface Fault {
        boolean happen(HttpExchange exchange, String answer) throws IOException;
    }

    /** Cuts the connection before anything is done. */
    static final Fault CUT =
            (exchange, answer) -> {
                exchange.close();
                return true;
            };

    /** Never answers. */
    static final Fault SILENCE = (exchange, answer) -> true;

    final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** Operations that really ran. */
    final List<String> ran = new CopyOnWriteArrayList<>();

    private final Queue<Fault> faults = new ArrayDeque<>();
    private final Map<String, Function<Asked, String>> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    HttpStandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/graphql", this::serve);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/graphql");
    }

    /** Answers an operation with data; the data may depend on what is asked. */
    HttpStandIn answering(String operation, Function<Asked, String> data) {
        answers.put(operation, asked -> "{\"data\":%s}".formatted(data.apply(asked)));
        return this;
    }

    HttpStandIn answering(String operation, String data) {
        return answering(operation, asked -> data);
    }

    /** Lets the next requests fail, first come first served. */
    HttpStandIn failing(Fault... next) {
        synchronized (faults) {
            faults.addAll(List.of(next));
        }
        return this;
    }

    /** Answers with a status, headers as {@code name: value}, and a body. */
    static Fault answer(int status, String body, String... headers) {
        return (exchange, answer) -> {
            for (String header : headers) {
                String[] parts = header.split(": ");
                exchange.getResponseHeaders().add(parts[0], parts[1]);
            }
            send(exchange, status, body);
            return true;
        };
    }

    /** Answers with a GraphQL error. */
    static Fault error(int status, String code, String... headers) {
        String body =
                """
                {"data":null,"errors":[{"message":"%1$s","extensions":{"code":"%1$s","requestId":"req-1"}}]}\
                """
                        .formatted(code);
        return answer(status, body, headers);
    }

    /** Does the work, but the answer is lost on its way. */
    Fault loseAnswer() {
        return (exchange, operation) -> {
            ran.add(operation);
            exchange.close();
            return true;
        };
    }

    private void serve(HttpExchange exchange) throws IOException {
        JsonNode body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        var name = NAME.matcher(body.path("query").asString());
        String operation = name.find() ? name.group(1) : "";
        var request =
                new Asked(
                        operation,
                        body.path("variables"),
                        Map.copyOf(exchange.getRequestHeaders()));
        asked.add(request);
        Fault fault;
        synchronized (faults) {
            fault = faults.poll();
        }
        if (fault != null && fault.happen(exchange, operation)) {
            return;
        }
        String answer =
                answers.getOrDefault(operation, one -> "{\"errors\":[{\"message\":\"?\"}]}")
                        .apply(request);
        if (!answer.contains("UNAUTHENTICATED")) {
            ran.add(operation);
        }
        send(exchange, 200, answer);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("content-type", "application/graphql-response+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
