package io.omnisupport.devkit.telegram;

import com.sun.net.httpserver.HttpExchange;
import io.omnisupport.devkit.telegram.Door.Answer;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a test can do in Java, over HTTP: for other processes and for the page. */
final class ControlDoor {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern VERB =
            Pattern.compile("/control/bots/([^/]+)/chats/(-?\\d+)/(\\w+)");
    private static final Pattern BOT_VERB = Pattern.compile("/control/bots/([^/]+)/(\\w+)");
    private static final Pattern FILE = Pattern.compile("/control/files/([\\w-]+)");
    private static final int MAX_BODY = 80 << 20;

    private final FakeBotApi api;
    private final World world;
    private final FileShelf shelf;
    private final View view;

    ControlDoor(FakeBotApi api, World world, FileShelf shelf, View view) {
        this.api = api;
        this.world = world;
        this.shelf = shelf;
        this.view = view;
    }

    Answer answer(HttpExchange exchange, String path) {
        boolean isReading = exchange.getRequestMethod().equals("GET");
        String type = exchange.getRequestHeaders().getFirst("content-type");
        if (!isReading && (type == null || !type.startsWith("application/json"))) {
            throw new IllegalArgumentException("Send JSON");
        }
        var query = Parameters.of(exchange.getRequestURI().getRawQuery(), null, new byte[0]);
        return isReading ? read(path, query) : write(path, Door.body(exchange, MAX_BODY));
    }

    private Answer read(String path, Parameters query) {
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            return file(file.group(1));
        }
        Matcher verb = VERB.matcher(path);
        if (verb.matches() && verb.group(3).equals("received")) {
            List<BotMessage> messages =
                    api.bot(verb.group(1)).received(Long.parseLong(verb.group(2)));
            return Answer.json(200, JSON.valueToTree(messages));
        }
        if (path.equals("/control/view")) {
            long since = query.number("since", 0);
            world.await(
                    Duration.ofSeconds(query.number("wait", 0)), () -> world.version() != since);
            return Answer.json(
                    200, view.of(api.uri(), query.text("bot", ""), query.number("chat", 0)));
        }
        throw new IllegalArgumentException("Nothing to read at " + path);
    }

    private Answer file(String id) {
        StoredFile file = world.look(() -> world.file(id));
        if (file == null) {
            throw new IllegalArgumentException("No file " + id);
        }
        String type = file.isPicture() ? file.contentType() : "application/octet-stream";
        return new Answer(200, type, shelf.read(file));
    }

    private Answer write(String path, byte[] body) {
        JsonNode words = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        Matcher verb = VERB.matcher(path);
        Matcher botVerb = BOT_VERB.matcher(path);
        if (verb.matches()) {
            FakeBot bot = api.bot(verb.group(1));
            long chat = Long.parseLong(verb.group(2));
            FakeCustomer customer =
                    bot.customer(chat, words.path("name").asString("Guest " + chat));
            return done(new ControlVerbs(customer).act(verb.group(3), words));
        }
        if (botVerb.matches()) {
            return done(actAsMaker(api.bot(botVerb.group(1)), botVerb.group(2), words));
        }
        return switch (path) {
            case "/control/bots" -> done(makeBot(words));
            case "/control/faults" -> done(order(words));
            default -> throw new IllegalArgumentException("Nothing to do at " + path);
        };
    }

    private static Answer done(ObjectNode result) {
        return Answer.json(200, result);
    }

    private static ObjectNode actAsMaker(FakeBot bot, String verb, JsonNode words) {
        switch (verb) {
            case "updates" -> bot.update(words.toString());
            case "revoke" -> bot.revoke();
            default -> throw new IllegalArgumentException("A bot's maker can't " + verb);
        }
        return JSON.createObjectNode();
    }

    private ObjectNode makeBot(JsonNode words) {
        String token = words.path("token").asString("");
        FakeBot bot =
                token.isEmpty()
                        ? api.newBot(words.path("name").asString("Support"))
                        : api.bot(token);
        return JSON.createObjectNode().put("token", bot.token());
    }

    private ObjectNode order(JsonNode words) {
        int count = words.path("count").asInt(1);
        switch (words.path("kind").asString("")) {
            case "fail" -> api.failNext(count, words.path("status").asInt(500));
            case "refuse" ->
                    api.refuseNext(
                            words.path("status").asInt(400),
                            words.path("description").asString(""));
            case "lose" -> api.loseNextAnswers(count);
            case "throttle" -> api.throttleNext(words.path("retryAfter").asInt(1));
            case "silence" -> api.goSilent();
            case "recover" -> api.recover();
            case "pace" -> api.keepPace(words.path("kept").asBoolean(true));
            default -> throw new IllegalArgumentException("Unknown fault");
        }
        return JSON.createObjectNode();
    }
}
