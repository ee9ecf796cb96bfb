package io.omnisupport.door;

import io.omnisupport.OmniSupportApplication;
import io.omnisupport.devkit.EngineProperties;
import io.omnisupport.devkit.FreePorts;
import io.omnisupport.devkit.TestEngines;
import io.omnisupport.devkit.spring.StatementCounter;
import io.omnisupport.world.Door;
import io.omnisupport.world.Shop;
import io.omnisupport.world.ShopConfiguration;
import io.omnisupport.world.Shops;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on real engines and a real port, and a fresh shop for each test. */
@SpringBootTest(
        classes = OmniSupportApplication.class,
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = "omnisupport.platform.data-folder=target/data")
@Import({ShopConfiguration.class, StatementCounter.class, SchemaInspection.class})
public abstract class DoorTestBase {
    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        // Who asks all the time runs into the limits of real clients.
        Awaitility.setDefaultPollInterval(Duration.ofMillis(200));
    }

    @LocalServerPort int port;
    @Autowired Shops shops;

    protected Door door;
    protected Shop shop;

    @DynamicPropertySource
    static void enginesAndAddress(DynamicPropertyRegistry properties) {
        EngineProperties.of(TestEngines.database(), TestEngines.redis())
                .forEach((name, value) -> properties.add(name, () -> value));
        String openSearch = TestEngines.openSearch().uri();
        properties.add(EngineProperties.SEARCH_URI, () -> openSearch);
        int port = FreePorts.any();
        properties.add("server.port", () -> port);
        properties.add("omnisupport.public-url", () -> Door.on(port).address());
    }

    @BeforeEach
    void openShop() {
        door = Door.on(port);
        shop = shops.open(door);
    }

    @AfterEach
    void closeShops() {
        shops.close();
    }
}
