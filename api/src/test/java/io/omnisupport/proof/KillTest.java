package io.omnisupport.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.OmniSupportApplication;
import io.omnisupport.devkit.FreePorts;
import io.omnisupport.devkit.spring.EngineConfiguration;
import io.omnisupport.devkit.telegram.BotMessage;
import io.omnisupport.devkit.telegram.FakeBotApi;
import io.omnisupport.devkit.telegram.FakeCustomer;
import io.omnisupport.world.Guest;
import io.omnisupport.world.Shop;
import io.omnisupport.world.Shop.Visitor;
import io.omnisupport.world.ShopConfiguration;
import io.omnisupport.world.Shops;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * The application is killed again and again while customers write in both channels and operators
 * answer. Afterwards every message is there once and in order, on both sides.
 */
@SpringBootTest(
        classes = OmniSupportApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "omnisupport.platform.data-folder=target/kill",
            "omnisupport.platform.consumers-enabled=false",
            "omnisupport.channels.workers-enabled=false"
        })
@Import({EngineConfiguration.class, ShopConfiguration.class})
class KillTest {
    private static final int KILLS = 3;
    private static final int PEOPLE = 3;
    private static final int MESSAGES = 18;
    private static final long FIRST_CHAT = 900;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Path FOLDER = Path.of("target/kill").toAbsolutePath();

    @Autowired Environment environment;
    @Autowired Shops shops;
    @Autowired FakeBotApi telegram;

    private final Random random = new Random(20261126);
    private final Set<String> sentAgain = new HashSet<>();
    private ApplicationProcess application;
    private Shop shop;

    @Test
    void killedUnderLoadItLosesNothingAndDoublesNothing() throws Exception {
        application =
                new ApplicationProcess(
                        FOLDER, FreePorts.any(), ApplicationSettings.of(environment, FOLDER));
        application.start();
        telegram.answerAfter(Duration.ofMillis(150));
        shop = shops.open(application.door());
        List<FakeCustomer> customers =
                IntStream.range(0, PEOPLE)
                        .mapToObj(i -> shop.telegram().customer(FIRST_CHAT + i, "Гость " + i))
                        .toList();
        List<Visitor> visitors =
                IntStream.range(0, PEOPLE).mapToObj(_ -> shop.visitor(application.door())).toList();

        try (var watcher = new Watcher(visitors.getFirst().api());
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            await().until(watcher::isReady);
            var talks = new ArrayList<Future<?>>();
            customers.forEach(one -> talks.add(people.submit(() -> writes(one))));
            visitors.forEach(one -> talks.add(people.submit(() -> writes(one))));
            talks.add(people.submit(this::answers));
            killAgainAndAgain();
            for (Future<?> talk : talks) {
                talk.get();
            }
            customers.forEach(this::settle);

            visitors.forEach(this::assertSeesAll);
            customers.forEach(this::assertGotAll);
            await().until(() -> watcher.texts().size() >= 2 * MESSAGES);
            assertThat(only(watcher.texts(), "вопрос")).isEqualTo(numbered("вопрос"));
            assertThat(only(watcher.texts(), "ответ")).isEqualTo(numbered("ответ"));
        } finally {
            application.kill();
        }
    }

    private void killAgainAndAgain() throws InterruptedException {
        for (int i = 0; i < KILLS; i++) {
            Thread.sleep(random.nextInt(500, 3_000));
            application.kill();
            application.start();
        }
    }

    private void writes(FakeCustomer customer) {
        for (int i = 0; i < MESSAGES; i++) {
            customer.writes("вопрос " + i);
            rest(800);
        }
    }

    private void writes(Visitor visitor) {
        for (int i = 0; i < MESSAGES; i++) {
            var message = Shop.message(Map.of("customerId", visitor.customerId()), "вопрос " + i);
            Stubborn.ask(() -> visitor.api().change("messageSend", message, "message { id }"))
                    .done("messageSend");
            rest(800);
        }
    }

    /** An operator answers round by round into every conversation. */
    private void answers() {
        Guest anna = shop.anna().api();
        await().atMost(PATIENCE).until(() -> Ledger.all(anna).size() == 2 * PEOPLE);
        List<Ledger> ledgers = Ledger.all(anna);
        for (int i = 0; i < MESSAGES; i++) {
            for (Ledger ledger : ledgers) {
                var to = Map.of("conversationId", ledger.conversation());
                var reply = Shop.message(to, "ответ " + i);
                Stubborn.ask(() -> anna.change("messageSend", reply, "message { id }"))
                        .done("messageSend");
                rest(200);
            }
        }
    }

    private void rest(int atMostMillis) {
        try {
            Thread.sleep(random.nextInt(atMostMillis));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until nothing moves; a human looks after sends that nobody knows the end of. */
    private void settle(FakeCustomer customer) {
        await().atMost(PATIENCE).until(() -> shop.telegram().pendingUpdates() == 0);
        Ledger ledger = ledger(customer);
        await().atMost(PATIENCE).until(() -> ledger.inbound().size() == MESSAGES);
        await().atMost(PATIENCE).until(ledger::isSettled);
        ledger.unknown()
                .forEach((text, delivery) -> {
                    if (!received(customer).contains(text)) {
                        sentAgain.add(text);
                        ledger.retry(delivery);
                    }
                });
        await().atMost(PATIENCE).until(ledger::isSettled);
    }

    private void assertSeesAll(Visitor visitor) {
        List<String> seen = seenBy(visitor);

        assertThat(only(seen, "вопрос")).isEqualTo(numbered("вопрос"));
        assertThat(only(seen, "ответ")).isEqualTo(numbered("ответ"));
    }

    private void assertGotAll(FakeCustomer customer) {
        Ledger ledger = ledger(customer);

        assertThat(ledger.inbound()).isEqualTo(numbered("вопрос"));
        assertThat(ledger.outbound()).isEqualTo(numbered("ответ"));
        assertThat(received(customer)).containsExactlyInAnyOrderElementsOf(numbered("ответ"));
        assertThat(withoutSentAgain(received(customer)))
                .as("in order, but for those that a human sent again")
                .isEqualTo(withoutSentAgain(numbered("ответ")));
    }

    private List<String> withoutSentAgain(List<String> texts) {
        return texts.stream().filter(text -> !sentAgain.contains(text)).toList();
    }

    private Ledger ledger(FakeCustomer customer) {
        return Ledger.of(shop.anna().api(), "Гость " + (customer.id() - FIRST_CHAT));
    }

    private List<String> received(FakeCustomer customer) {
        return shop.telegram().received(customer.id()).stream().map(BotMessage::text).toList();
    }

    private static List<String> seenBy(Visitor visitor) {
        return Stubborn.ask(() ->
                        visitor.api()
                                .ask(
                                        """
                                        query($id: ID!) { node(id: $id) { ... on Customer {
                                          conversations(first: 1) { nodes {
                                            messages(first: 60) { nodes { text } } } } } } }\
                                        """,
                                        Map.of("id", visitor.customerId())))
                .at("/node/conversations/nodes/0/messages/nodes")
                .valueStream()
                .map(node -> node.path("text").asString())
                .toList();
    }

    private static List<String> only(List<String> texts, String word) {
        return texts.stream().filter(text -> text.startsWith(word)).toList();
    }

    private static List<String> numbered(String word) {
        return IntStream.range(0, MESSAGES).mapToObj(i -> word + " " + i).toList();
    }
}
