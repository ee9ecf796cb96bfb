package io.omnisupport.devkit.telegram;

import com.sun.net.httpserver.HttpServer;
import io.omnisupport.devkit.Engine;
import io.omnisupport.devkit.Folders;
import io.omnisupport.devkit.FreePorts;
import io.omnisupport.devkit.telegram.Faults.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A Bot API server on loopback with people in it. It behaves like a server of one's own (plain HTTP
 * webhooks are taken), keeps Telegram's limits, and fails when told to. On {@code /} there is a
 * page to be such a person; {@code /control} does over HTTP what this class does.
 */
public final class FakeBotApi implements Engine {
    private final World world;
    private final Messages messages = new Messages(Clock.systemUTC());
    private final Faults faults = new Faults();
    private final Pace pace = new Pace(System::nanoTime);
    private final FileShelf shelf;
    private final WebhookCourier courier;
    private final HttpServer server;
    private final @Nullable StateKeeper keeper;
    private final @Nullable Path scratch;

    private FakeBotApi(int port, Path folder, boolean isKept) throws IOException {
        // Else each answer waits 40 ms for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Files.createDirectories(folder);
        var file = new StateFile(folder.resolve("telegram.json"));
        world = new World(isKept ? file.load() : StateFile.State.EMPTY);
        shelf = new FileShelf(folder.resolve("files"), world);
        courier = new WebhookCourier(world, messages, faults);
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        keeper = isKept ? new StateKeeper(world, file) : null;
        scratch = isKept ? null : folder;
    }

    /** Starts on this port, or any with 0; what happens is forgotten on close. */
    public static FakeBotApi start(int port) {
        try {
            return new FakeBotApi(port, Files.createTempDirectory("telegram"), false).open();
        } catch (IOException failure) {
            throw new UncheckedIOException("The Telegram double did not start", failure);
        }
    }

    /** Starts on the wished port or the next free one; everything stays in a folder. */
    public static FakeBotApi persistent(Path folder, int wishedPort) {
        try {
            return new FakeBotApi(FreePorts.from(wishedPort), folder, true).open();
        } catch (IOException failure) {
            throw new UncheckedIOException("The Telegram double did not start", failure);
        }
    }

    /** Runs until killed: on a port (0 is any) and, to keep everything, in a folder. */
    public static void main(String... arguments) throws InterruptedException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
        FakeBotApi api =
                arguments.length > 1 ? persistent(Path.of(arguments[1]), port) : start(port);
        Runtime.getRuntime().addShutdownHook(new Thread(api::close));
        System.out.println("Telegram double: " + api.uri());
        Thread.currentThread().join();
    }

    private FakeBotApi open() {
        var methods = new BotMethods(world, messages, shelf, pace);
        var view = new View(world, messages);
        var bots = new BotDoor(world, methods, shelf, faults);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", new Door(bots, new ControlDoor(this, world, shelf, view)));
        server.start();
        world.onChange(courier::setOut);
        return this;
    }

    /** Base address for an application, and of the page. */
    @Override
    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The bot with this token, made when there is none. */
    public FakeBot bot(String token) {
        if (!token.matches("\\d{1,18}:[\\w-]+")) {
            throw new IllegalArgumentException("Not a bot's token: " + token);
        }
        String number = token.substring(0, token.indexOf(':'));
        return bot(token, "Support", "support_" + number + "_bot");
    }

    /** A new bot with a token of its own. */
    public FakeBot newBot(String name) {
        long number = ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000L);
        String secret = UUID.randomUUID().toString().replace("-", "");
        return bot(number + ":AAE" + secret, name, "bot_" + number + "_bot");
    }

    private FakeBot bot(String token, String name, String username) {
        BotState bot =
                world.look(() -> {
                    BotState known = world.bot(token);
                    return known != null
                            ? known
                            : world.change(() -> world.add(new BotState(token, name, username)));
                });
        return new FakeBot(world, messages, shelf, bot);
    }

    /** The next calls that send a message fail with this status and Telegram's usual words. */
    public void failNext(int count, int status) {
        faults.orderForSending(count, new Fault.Refusing(Faults.refusal(status)));
    }

    /** The next calls of a method fail. */
    public void failNext(String method, int count, int status) {
        faults.order(method, count, new Fault.Refusing(Faults.refusal(status)));
    }

    /** The next call that sends a message is refused in these words. */
    public void refuseNext(int status, String description) {
        faults.orderForSending(1, new Fault.Refusing(new Refused(status, description)));
    }

    /** The next calls that send a message are carried out, but the connection ends unanswered. */
    public void loseNextAnswers(int count) {
        faults.orderForSending(count, new Fault.LosingTheAnswer());
    }

    /** The next call that sends a message is told to come again later. */
    public void throttleNext(int retryAfterSeconds) {
        faults.orderForSending(1, new Fault.Refusing(Refused.tooManyRequests(retryAfterSeconds)));
    }

    /** Keeps Telegram's limits on messages per second, or no longer does. */
    public void keepPace(boolean kept) {
        pace.keep(kept);
    }

    /** Sends are carried out at once but answered later by this, as over a long line. */
    public void answerAfter(Duration delay) {
        faults.delayAnswers(delay);
    }

    /** Neither answers nor brings updates until {@link #recover}; calls meanwhile get no answer. */
    public void goSilent() {
        faults.silence(true);
    }

    /** Ends the silence. */
    public void recover() {
        faults.silence(false);
    }

    @Override
    public void close() {
        world.end();
        recover();
        server.stop(0);
        courier.close();
        if (keeper != null) {
            keeper.close();
        }
        if (scratch != null) {
            Folders.delete(scratch);
        }
    }
}
