package io.omnisupport.devkit;

import io.omnisupport.devkit.telegram.FakeBotApi;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** Every engine that the application needs, started and stopped together on this machine. */
public final class DevStack implements AutoCloseable {
    private static final int POSTGRES_PORT = 5433;
    private static final int REDIS_PORT = 6380;
    private static final int OPENSEARCH_PORT = 9201;
    private static final int TELEGRAM_PORT = 8081;

    private final FolderLock lock;
    private final PostgresServer postgres;
    private final RedisEngine redis;
    private final OpenSearchEngine openSearch;
    private final FakeBotApi telegram;
    private final DatabaseEngine database;

    private DevStack(
            FolderLock lock,
            PostgresServer postgres,
            RedisEngine redis,
            OpenSearchEngine openSearch,
            FakeBotApi telegram) {
        this.lock = lock;
        this.postgres = postgres;
        this.redis = redis;
        this.openSearch = openSearch;
        this.telegram = telegram;
        this.database = postgres.database("omnisupport");
    }

    /**
     * Starts on a data folder that stays; ports are those of the last run, at first the usual ones,
     * or the next free.
     */
    public static DevStack persistent(Path data) {
        var lock = FolderLock.take(data);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new Start(threads, new RememberedPorts(data));
            var postgres =
                    start.engine(
                            "postgres",
                            POSTGRES_PORT,
                            port -> PostgresServer.persistent(data.resolve("postgres"), port));
            var redis =
                    start.engine(
                            "redis", REDIS_PORT, port -> RedisEngine.start(FreePorts.from(port)));
            var openSearch =
                    start.engine(
                            "opensearch",
                            OPENSEARCH_PORT,
                            port -> OpenSearchEngine.persistent(data.resolve("opensearch"), port));
            var telegram =
                    start.engine(
                            "telegram",
                            TELEGRAM_PORT,
                            port -> FakeBotApi.persistent(data.resolve("telegram"), port));
            try {
                CompletableFuture.allOf(postgres, redis, openSearch, telegram).join();
                return new DevStack(
                        lock, postgres.join(), redis.join(), openSearch.join(), telegram.join());
            } catch (RuntimeException failure) {
                closeAll(
                        List.of(postgres, redis, openSearch, telegram).stream()
                                .filter(engine -> !engine.isCompletedExceptionally())
                                .map(CompletableFuture::join)
                                .toList());
                lock.close();
                throw failure;
            }
        }
    }

    /** The application's database. */
    public DatabaseEngine database() {
        return database;
    }

    /** Redis. */
    public Engine redis() {
        return redis;
    }

    /** OpenSearch. */
    public Engine openSearch() {
        return openSearch;
    }

    /** The Telegram double, with a page for people without an account. */
    public FakeBotApi telegram() {
        return telegram;
    }

    /** What an application needs to be told to use these engines. */
    public Map<String, String> properties() {
        var properties = EngineProperties.of(database, redis);
        properties.put(EngineProperties.SEARCH_URI, openSearch.uri());
        return properties;
    }

    @Override
    public void close() {
        closeAll(List.of(postgres, redis, openSearch, telegram));
        lock.close();
    }

    private static void closeAll(List<? extends Engine> engines) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            engines.forEach(engine -> threads.execute(() -> closeQuietly(engine)));
        }
    }

    private static void closeQuietly(Engine engine) {
        try {
            engine.close();
        } catch (RuntimeException failure) {
            System.err.println("Engine did not stop: " + failure);
        }
    }

    /** Starts engines side by side. */
    private record Start(ExecutorService threads, RememberedPorts ports) {
        <T extends Engine> CompletableFuture<T> engine(
                String name, int usualPort, IntFunction<T> starting) {
            return CompletableFuture.supplyAsync(
                    () -> {
                        T engine = starting.apply(ports.wish(name, usualPort));
                        ports.remember(name, URI.create(engine.uri()).getPort());
                        return engine;
                    },
                    threads);
        }
    }
}
