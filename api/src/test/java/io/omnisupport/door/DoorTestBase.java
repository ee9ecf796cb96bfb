package io.omnisupport.door;

import io.omnisupport.OmniSupportApplication;
import io.omnisupport.devkit.spring.EngineConfiguration;
import io.omnisupport.devkit.spring.StatementCounter;
import io.omnisupport.world.Door;
import io.omnisupport.world.Shop;
import io.omnisupport.world.ShopConfiguration;
import io.omnisupport.world.Shops;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The whole application on real engines and a real port, and a fresh shop for each test. */
@SpringBootTest(
        classes = OmniSupportApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "omnisupport.platform.data-folder=target/data")
@Import({
    EngineConfiguration.class,
    ShopConfiguration.class,
    StatementCounter.class,
    SchemaInspection.class
})
abstract class DoorTestBase {
    @LocalServerPort int port;
    @Autowired Shops shops;

    Door door;
    Shop shop;

    @BeforeEach
    void openShop() {
        door = Door.on(port);
        shop = shops.open(door);
    }
}
