package io.omnisupport.devkit.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application's webhook that answers as it is told, else well. */
final class Hook implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final List<String> secrets = new CopyOnWriteArrayList<>();

    Hook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode update = JsonMapper.shared().readTree(exchange.getRequestBody());
        secrets.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token"));
        asked.add(update);
        Integer answer = answers.poll();
        int status = answer == null ? 200 : answer;
        if (status == 200) {
            taken.add(update);
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    void answers(Integer... statuses) {
        answers.addAll(List.of(statuses));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    List<String> secrets() {
        return secrets;
    }

    int asked() {
        return asked.size();
    }

    /** Texts of the messages taken from one chat, in the order of their arrival. */
    List<String> texts(long chat) {
        return taken.stream()
                .map(update -> update.path("message"))
                .filter(message -> message.path("chat").path("id").asLong() == chat)
                .map(message -> message.path("text").asString())
                .toList();
    }

    List<JsonNode> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
