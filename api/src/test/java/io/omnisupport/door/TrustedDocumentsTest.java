package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where visitors are held to trusted documents, the widget works and nothing else does. */
@DirtiesContext
class TrustedDocumentsTest extends DoorTestBase {
    private static final String OWN = "query OwnSite { viewer { principal { __typename } } }";

    @TempDir static Path folder;

    @BeforeAll
    static void trustOneMore() throws IOException {
        Files.writeString(
                folder.resolve("own-site.json"),
                JsonMapper.shared().writeValueAsString(Map.of("any name", OWN)));
    }

    @DynamicPropertySource
    static void lock(DynamicPropertyRegistry properties) {
        properties.add("omnisupport.documents.visitors", () -> "TRUSTED");
        properties.add("omnisupport.documents.folder", () -> folder.toString());
    }

    @Test
    void visitorsMayNotSendDocumentsOfTheirOwn() {
        var refused = shop.visitor(door).api().ask("{ serverTime }");

        assertThat(refused.errorCodes()).containsExactly("FORBIDDEN");
        assertThat(shop.anna().api().ask("{ serverTime }").text("/serverTime")).endsWith("Z");
    }

    @Test
    void documentsOfTheFolderAreTrusted() {
        assertThat(shop.visitor(door).api().ask(OWN).text("/viewer/principal/__typename"))
                .isEqualTo("Customer");
    }

    @Test
    void everyDocumentOfTheWidgetIsKnownAndValid() throws IOException {
        JsonNode manifest;
        try (var stream =
                getClass().getResourceAsStream("/META-INF/omnisupport/documents/widget.json")) {
            manifest = JsonMapper.shared().readTree(stream);
        }
        var visitor = shop.visitor(door).api();

        assertThat(manifest.size()).isGreaterThan(8);
        manifest.valueStream()
                .map(JsonNode::asString)
                .filter(text -> !text.contains("subscription"))
                .forEach(text ->
                        assertThat(visitor.ask(text).reply().body())
                                .doesNotContain("FORBIDDEN", "ValidationError of type"));
    }
}
