package io.omnisupport.devkit.telegram;

import com.sun.net.httpserver.HttpExchange;
import io.omnisupport.devkit.telegram.Door.Answer;
import io.omnisupport.devkit.telegram.Faults.Fault;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The Bot API over HTTP: {@code /bot<token>/<method>} and {@code /file/bot<token>/<path>}. */
final class BotDoor {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CALL = Pattern.compile("/bot(\\d+:[\\w-]+)/(\\w+)");
    private static final Pattern FILE = Pattern.compile("/file/bot(\\d+:[\\w-]+)/(.+)");
    private static final int MAX_BODY = 60 << 20;
    private static final int FIRST_PROXY_ERROR = 502;

    private final World world;
    private final BotMethods methods;
    private final FileShelf shelf;
    private final Faults faults;

    BotDoor(World world, BotMethods methods, FileShelf shelf, Faults faults) {
        this.world = world;
        this.methods = methods;
        this.shelf = shelf;
        this.faults = faults;
    }

    /** An exception closes the connection without an answer. */
    Answer answer(HttpExchange exchange, String path) throws IOException, InterruptedException {
        if (faults.awaitVoice()) {
            throw new IOException("silent on purpose");
        }
        Matcher call = CALL.matcher(path);
        Matcher file = FILE.matcher(path);
        try {
            if (call.matches()) {
                return call(exchange, call.group(1), call.group(2));
            }
            return file.matches() ? file(file.group(1), file.group(2)) : notFound();
        } catch (Refused refused) {
            return refusal(refused);
        }
    }

    private Answer call(HttpExchange exchange, String token, String method)
            throws IOException, InterruptedException {
        BotState bot = require(token);
        var parameters =
                Parameters.of(
                        exchange.getRequestURI().getRawQuery(),
                        exchange.getRequestHeaders().getFirst("content-type"),
                        Door.body(exchange, MAX_BODY));
        Fault fault = faults.next(method);
        if (fault instanceof Fault.Refusing(Refused refused)) {
            throw refused;
        }
        JsonNode result = methods.call(bot, method, parameters);
        Thread.sleep(faults.delay(method));
        if (fault instanceof Fault.LosingTheAnswer) {
            throw new IOException("answer lost on purpose");
        }
        ObjectNode envelope = JSON.createObjectNode().put("ok", true);
        envelope.set("result", result);
        return Answer.json(200, envelope);
    }

    private Answer file(String token, String path) {
        require(token);
        StoredFile file = world.look(() -> world.fileAt(path));
        return file == null
                ? notFound()
                : new Answer(200, "application/octet-stream", shelf.read(file));
    }

    private BotState require(String token) {
        BotState bot = world.look(() -> world.bot(token));
        if (bot == null || bot.isRevoked()) {
            throw new Refused(401, "Unauthorized");
        }
        return bot;
    }

    private static Answer notFound() {
        return refusal(new Refused(404, "Not Found"));
    }

    /** What stands before Telegram's servers answers with a page. */
    private static Answer refusal(Refused refused) {
        if (refused.status() >= FIRST_PROXY_ERROR) {
            String page = "<html><h1>%d</h1></html>".formatted(refused.status());
            return Answer.text(refused.status(), "text/html", page);
        }
        ObjectNode envelope =
                JSON.createObjectNode()
                        .put("ok", false)
                        .put("error_code", refused.status())
                        .put("description", refused.description());
        if (refused.retryAfter() > 0) {
            envelope.putObject("parameters").put("retry_after", refused.retryAfter());
        }
        return Answer.json(refused.status(), envelope);
    }
}
