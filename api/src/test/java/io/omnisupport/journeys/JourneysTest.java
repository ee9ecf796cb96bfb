package io.omnisupport.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.DevApplication;
import io.omnisupport.devkit.DevStack;
import io.omnisupport.devkit.FreePorts;
import io.omnisupport.world.Door;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The product as {@code mvn} starts it, walked through in a browser from both sides. */
@DisabledIfSystemProperty(named = "npm.test.skip", matches = "true")
class JourneysTest {
    @TempDir Path folder;

    @Test
    void visitorsAndOperatorsReachEachOther() {
        int port = FreePorts.any();
        try (var product =
                DevApplication.start(
                        "--server.port=" + port,
                        "--omnisupport.platform.data-folder=" + folder.resolve("data"))) {
            String telegram = product.getBean(DevStack.class).telegram().uri();
            var walk =
                    Walk.with(
                            Map.of(
                                    "OMNISUPPORT_URL",
                                    Door.on(port).address().toString(),
                                    "TELEGRAM_URL",
                                    telegram),
                            folder);
            assertThat(walk.isPassed()).as("%s", walk.report()).isTrue();
        }
    }
}
