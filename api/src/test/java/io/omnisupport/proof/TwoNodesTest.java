package io.omnisupport.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.OmniSupportApplication;
import io.omnisupport.devkit.FreePorts;
import io.omnisupport.devkit.spring.EngineConfiguration;
import io.omnisupport.world.Door;
import io.omnisupport.world.Guest;
import io.omnisupport.world.Shop;
import io.omnisupport.world.Shop.Visitor;
import io.omnisupport.world.ShopConfiguration;
import io.omnisupport.world.Shops;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;

/** Two nodes behind one Redis are one server to their clients. */
@DirtiesContext
@SpringBootTest(
        classes = OmniSupportApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "omnisupport.platform.data-folder=target/nodes",
            "omnisupport.platform.consumers-enabled=false",
            "omnisupport.channels.workers-enabled=false"
        })
@Import({EngineConfiguration.class, ShopConfiguration.class})
class TwoNodesTest {
    private static final Path FOLDER = Path.of("target/nodes").toAbsolutePath();
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final int MESSAGES = 30;
    private static final int KILLED_AFTER = 12;

    @Autowired Environment environment;
    @Autowired Shops shops;

    private ApplicationProcess first;
    private ApplicationProcess second;
    private Shop shop;

    @BeforeEach
    void startBoth() {
        var settings = ApplicationSettings.of(environment, FOLDER);
        first = new ApplicationProcess(FOLDER, FreePorts.any(), settings);
        first.start();
        second = new ApplicationProcess(FOLDER, FreePorts.any(), settings);
        second.start();
        shop = shops.open(first.door());
    }

    @AfterEach
    void stopBoth() {
        shops.close();
        first.kill();
        second.kill();
    }

    @Test
    void whatHappensOnOneNodeIsToldOnTheOtherAndAKilledNodeCostsNoEvent() {
        Visitor visitor = shop.visitor(first.door());
        Guest onFirst = visitor.api();
        Guest onSecond = at(second.door(), onFirst);
        try (var there = new Watcher(onSecond);
                var moving = new Watcher(onFirst, onSecond)) {
            await().until(() -> there.isReady() && moving.isReady());
            for (int i = 0; i < KILLED_AFTER; i++) {
                write(onFirst, visitor, i);
            }
            await().atMost(AT_ONCE).until(() -> there.texts().size() == KILLED_AFTER);

            first.kill();
            for (int i = KILLED_AFTER; i < MESSAGES; i++) {
                write(onSecond, visitor, i);
            }

            List<String> all = IntStream.range(0, MESSAGES).mapToObj(i -> "вопрос " + i).toList();
            await().until(() -> moving.texts().size() >= MESSAGES);
            assertThat(moving.texts()).isEqualTo(all);
            assertThat(there.texts()).isEqualTo(all);
        }
    }

    private static Guest at(Door door, Guest guest) {
        return new Guest(door, guest.token(), guest.language(), guest.origin());
    }

    private static void write(Guest guest, Visitor visitor, int number) {
        var message = Shop.message(Map.of("customerId", visitor.customerId()), "вопрос " + number);
        Stubborn.ask(() -> guest.change("messageSend", message, "message { id }"))
                .done("messageSend");
    }
}
