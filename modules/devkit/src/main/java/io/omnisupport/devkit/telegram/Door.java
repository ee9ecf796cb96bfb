package io.omnisupport.devkit.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leads a request to the Bot API, the control surface or the page. */
final class Door implements HttpHandler {
    static final String JSON = "application/json; charset=utf-8";

    private final BotDoor bots;
    private final ControlDoor control;
    private final Page page = new Page();

    Door(BotDoor bots, ControlDoor control) {
        this.bots = bots;
        this.control = control;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange, answer(exchange));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/bot") || path.startsWith("/file/")) {
            return bots.answer(exchange, path);
        }
        if (!path.startsWith("/control/")) {
            return page.answer(path);
        }
        try {
            return control.answer(exchange, path);
        } catch (IllegalArgumentException | JacksonException | Refused wrong) {
            var error = JsonMapper.shared().createObjectNode();
            return Answer.json(400, error.put("error", String.valueOf(wrong.getMessage())));
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** The request's body up to a limit; what is larger is refused. */
    static byte[] body(HttpExchange exchange, int limit) {
        try {
            byte[] body = exchange.getRequestBody().readNBytes(limit + 1);
            if (body.length > limit) {
                throw new Refused(413, "Request Entity Too Large");
            }
            return body;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What goes back. */
    record Answer(int status, String contentType, byte[] body) {
        static Answer json(int status, JsonNode body) {
            return new Answer(status, JSON, body.toString().getBytes(StandardCharsets.UTF_8));
        }

        static Answer text(int status, String contentType, String body) {
            return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
