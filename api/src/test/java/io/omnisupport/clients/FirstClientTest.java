package io.omnisupport.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnisupport.door.DoorTestBase;
import io.omnisupport.world.Shops;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example of the SDK's README does what it says. */
class FirstClientTest extends DoorTestBase {
    private static final Path README = Path.of("../clients/java/README.md");
    private static final Path CLIENT =
            Path.of("src/test/java/io/omnisupport/clients/FirstClient.java");
    private static final Path DOCUMENTS = Path.of("src/test/graphql/first-client.graphql");

    @Test
    void theReadmeShowsTheClientThatRunsHere() throws IOException {
        assertThat(Files.readString(README))
                .contains(Files.readString(CLIENT))
                .contains(Files.readString(DOCUMENTS));
    }

    @Test
    void theFirstClientShowsTheInboxAndWhatComes() throws InterruptedException {
        var visitor = shop.visitor(door);
        visitor.writes("Where is my order?");
        shop.awaitConversation("WIDGET");
        var said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        Thread running = Thread.ofVirtual().start(this::run);
        try {
            await().until(() -> said.toString(StandardCharsets.UTF_8).contains(": Where is my"));
            visitor.writes("Hello?");
            await().until(() -> said.toString(StandardCharsets.UTF_8).contains("new: Hello?"));
        } finally {
            System.setOut(before);
            running.interrupt();
            running.join();
        }
    }

    private void run() {
        String email = shop.anna().operator().email();
        FirstClient.main(door.address() + "/graphql", email, Shops.PASSWORD);
    }
}
