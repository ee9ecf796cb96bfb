package io.omnisupport.clients;

import io.omnisupport.world.Shop;
import io.omnisupport.world.Shop.Employee;
import io.omnisupport.world.Shops;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recipes of the TypeScript SDK, tried one after another by Node.js in one process. */
final class Cookbook {
    private static final Path SCRIPT =
            Path.of("../clients/typescript/target/cookbook/stage/main.js");

    private Cookbook() {}

    /**
     * Tries all of them.
     *
     * @param botToken of a bot that nobody has connected
     * @return what each printed, by name
     */
    static Map<String, JsonNode> tryAll(URI url, URI badUrl, Shop shop, String botToken) {
        String stage =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "url", url,
                                        "badUrl", badUrl,
                                        "anna", credentials(shop.anna()),
                                        "boris", credentials(shop.boris()),
                                        "key", String.valueOf(shop.site().key()),
                                        "telegram",
                                                Map.of(
                                                        "api",
                                                        shop.telegramApi(),
                                                        "token",
                                                        botToken)));
        var results = new LinkedHashMap<String, JsonNode>();
        try {
            Process process =
                    new ProcessBuilder("node", SCRIPT.toString(), stage)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines()
                        .map(line -> JsonMapper.shared().readTree(line))
                        .forEach(said ->
                                results.put(said.path("recipe").asString(), said.path("result")));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return results;
    }

    private static Map<String, String> credentials(Employee employee) {
        return Map.of("email", employee.operator().email(), "password", Shops.PASSWORD);
    }
}
