package io.omnisupport.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.client.IdempotencyKeys;
import io.omnisupport.client.OmniSupportClient;
import io.omnisupport.client.session.AuthProvider;
import io.omnisupport.client.session.CustomerSession;
import io.omnisupport.client.session.OperatorSession;
import io.omnisupport.clients.operations.ConformanceSend;
import io.omnisupport.clients.operations.MessageBlockInput;
import io.omnisupport.clients.operations.MessageSendInput;
import io.omnisupport.clients.operations.MessageTarget;
import io.omnisupport.clients.operations.TextBlockInput;
import io.omnisupport.door.DoorTestBase;
import io.omnisupport.world.Shop.Employee;
import io.omnisupport.world.Shops;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * What every SDK has to stand: the line is cut at random moments while customers write and an
 * operator answers. When it is quiet, what the SDK was told adds up to what the server has.
 */
class ConformanceTest extends DoorTestBase {
    private static final Path INBOX = Path.of("src/test/graphql/conformance-inbox.graphql");
    private static final int CUSTOMERS = 4;
    private static final int ROUNDS = 9;
    private static final int ENOUGH_CUTS = 8;

    /** Those there are. */
    enum Sdk {
        JAVA(JavaFollower::new),
        TYPESCRIPT(TypeScriptFollower::new);

        private final BiFunction<URI, Employee, Follower> follower;

        Sdk(BiFunction<URI, Employee, Follower> follower) {
            this.follower = follower;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheLineDoesTheStateIsTheServers(Sdk sdk) throws Exception {
        long seed = System.nanoTime();
        System.out.printf("%s over a bad line, seed %d%n", sdk, seed);
        try (var line = new BadLine(door.address(), seed);
                var writersLine = new BadLine(door.address(), seed + 1);
                Follower follower = sdk.follower.apply(line.url(), shop.anna())) {
            await().until(follower::isReady);
            talk(writersLine.url(), new Random(seed));
            await().until(() -> line.cuts() >= ENOUGH_CUTS);
            line.heal();

            await().untilAsserted(() -> {
                follower.isReady();
                assertThat(follower.talks()).isEqualTo(served());
            });
            assertThat(follower.talks().values())
                    .hasSize(CUSTOMERS)
                    .allSatisfy(talk -> assertThat(talk.messages()).isEqualTo(said()));
        }
    }

    /** Customers write, each in turn with the operator who answers; all over a bad line, too. */
    private void talk(URI url, Random random) throws Exception {
        var session = OperatorSession.create();
        try (var boris = client(url, session);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Insistent.ask(() -> session.signIn(shop.boris().operator().email(), Shops.PASSWORD));
            var talks = new ArrayList<Future<?>>();
            for (int i = 0; i < CUSTOMERS; i++) {
                talks.add(people.submit(() -> talk(url, boris, random)));
            }
            for (Future<?> talk : talks) {
                talk.get();
            }
        }
    }

    private void talk(URI url, OmniSupportClient boris, Random random) {
        var session = CustomerSession.create(Objects.requireNonNull(shop.site().key()));
        try (var customer = client(url, session)) {
            String id = Insistent.ask(session::start).id();
            for (int round = 0; round < ROUNDS; round++) {
                String talk = send(customer, MessageTarget.customerId(id), "question " + round);
                rest(random);
                send(boris, MessageTarget.conversationId(talk), "answer " + round);
                rest(random);
            }
        }
    }

    private static List<String> said() {
        return IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(round -> List.of("question " + round, "answer " + round).stream())
                .toList();
    }

    private static OmniSupportClient client(URI url, AuthProvider auth) {
        return OmniSupportClient.builder(url, "writer").auth(auth).build();
    }

    /** Sends once, however often it has to be repeated; the id of the conversation. */
    private static String send(OmniSupportClient from, MessageTarget to, String text) {
        var words = MessageBlockInput.text(TextBlockInput.of(text));
        var message = MessageSendInput.of(IdempotencyKeys.next(), to, List.of(words));
        return Objects.requireNonNull(
                        Insistent.ask(() -> from.mutate(ConformanceSend.of(message)))
                                .messageSend()
                                .accepted()
                                .message())
                .conversation()
                .id();
    }

    private static void rest(Random random) {
        try {
            Thread.sleep(Duration.ofMillis(random.nextInt(300)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the server has, asked over a good line. */
    private Map<String, Talk> served() throws Exception {
        var talks = new TreeMap<String, Talk>();
        shop.anna()
                .api()
                .ask(Files.readString(INBOX))
                .at("/conversations/nodes")
                .forEach(node -> talks.put(node.path("id").asString(), talk(node)));
        return talks;
    }

    private static Talk talk(JsonNode node) {
        return new Talk(
                node.path("status").asString(),
                node.path("unreadCount").asInt(),
                node.at("/preview/text").asString(""),
                node.at("/messages/nodes")
                        .valueStream()
                        .map(message -> message.path("text").asString())
                        .toList());
    }
}
