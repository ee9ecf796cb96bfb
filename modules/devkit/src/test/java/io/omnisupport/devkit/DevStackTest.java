package io.omnisupport.devkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevStackTest {
    private static final String TOKEN = "7012345678:AAsecret";

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    private Path data() {
        return folder.resolve("data");
    }

    private String sql(Map<String, String> properties, String statement) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                properties.get("spring.flyway.url"),
                                properties.get("spring.flyway.user"),
                                properties.get("spring.flyway.password"));
                var sql = connection.createStatement()) {
            return sql.execute(statement) && sql.getResultSet().next()
                    ? sql.getResultSet().getString(1)
                    : "";
        }
    }

    private String search(Map<String, String> properties, String method, String path, String body)
            throws Exception {
        var address = URI.create(properties.get(EngineProperties.SEARCH_URI) + path);
        var request =
                HttpRequest.newBuilder(address)
                        .header("content-type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static List<Integer> ports(Map<String, String> properties) {
        return Stream.of(
                        properties.get("spring.datasource.url").substring("jdbc:".length()),
                        properties.get("omnisupport.platform.redis-uri"),
                        properties.get(EngineProperties.SEARCH_URI))
                .map(address -> URI.create(address).getPort())
                .toList();
    }

    private static boolean isOpen(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException closed) {
            return false;
        }
    }

    @Test
    void keepsDataOverARestartAndLeavesNothingBehind() throws Exception {
        var before = ProcessHandle.current().descendants().toList();
        Map<String, String> properties;
        Duration stopping;
        long message;
        try (var stack = DevStack.persistent(data())) {
            properties = stack.properties();
            sql(properties, "create table kept as select 'row' as word");
            search(properties, "PUT", "/kept/_doc/1?refresh=true", "{\"word\":\"document\"}");
            message = stack.telegram().bot(TOKEN).customer(1, "Anna").writes("hello");
            assertThat(ports(properties)).allMatch(DevStackTest::isOpen);
            assertThatThrownBy(() -> DevStack.persistent(data()))
                    .hasMessageContaining("Another OmniSupport is running on");
            stopping = Duration.ofNanos(-System.nanoTime());
        }
        stopping = stopping.plusNanos(System.nanoTime());

        assertThat(stopping).isLessThan(Duration.ofSeconds(5));
        assertThat(ports(properties)).noneMatch(DevStackTest::isOpen);
        assertThat(ProcessHandle.current().descendants().toList())
                .containsExactlyInAnyOrderElementsOf(before);
        try (var stack = DevStack.persistent(data())) {
            assertThat(stack.properties()).isEqualTo(properties);
            assertThat(sql(properties, "select word from kept")).isEqualTo("row");
            assertThat(search(properties, "GET", "/kept/_doc/1", "")).contains("\"document\"");
            assertThat(stack.telegram().bot(TOKEN).customer(1, "Anna").writes("again"))
                    .isGreaterThan(message);
        }
    }

    @Test
    void diesWithAKilledParentAndStartsOnTheSameData() throws Exception {
        var killed = DevStackProcess.start(data());
        sql(killed.properties(), "create table kept as select 'row' as word");
        search(killed.properties(), "PUT", "/kept/_doc/1", "{\"word\":\"document\"}");
        killed.kill();

        try (var stack = DevStack.persistent(data())) {
            assertThat(sql(stack.properties(), "select word from kept")).isEqualTo("row");
            assertThat(search(stack.properties(), "GET", "/kept/_doc/1", ""))
                    .contains("\"document\"");
            var taken = ports(stack.properties());
            await().atMost(Duration.ofSeconds(10))
                    .until(() ->
                            ports(killed.properties()).stream()
                                    .filter(port -> !taken.contains(port))
                                    .noneMatch(DevStackTest::isOpen));
        }
    }

    @Test
    void takesTheNextFreePort() throws Exception {
        try (var taken = new ServerSocket(FreePorts.from(9201));
                var engine =
                        OpenSearchEngine.persistent(
                                folder.resolve("opensearch"), taken.getLocalPort())) {
            assertThat(URI.create(engine.uri()).getPort()).isGreaterThan(taken.getLocalPort());
        }
    }
}
