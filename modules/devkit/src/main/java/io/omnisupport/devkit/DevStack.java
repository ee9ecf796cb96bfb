package io.omnisupport.devkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Every engine that the application needs, started and stopped together on this machine. */
public final class DevStack implements AutoCloseable {
    private static final int POSTGRES_PORT = 5433;
    private static final int REDIS_PORT = 6380;
    private static final int OPENSEARCH_PORT = 9201;

    private final FolderLock lock;
    private final PostgresServer postgres;
    private final RedisEngine redis;
    private final OpenSearchEngine openSearch;
    private final DatabaseEngine database;

    private DevStack(
            FolderLock lock,
            PostgresServer postgres,
            RedisEngine redis,
            OpenSearchEngine openSearch) {
        this.lock = lock;
        this.postgres = postgres;
        this.redis = redis;
        this.openSearch = openSearch;
        this.database = postgres.database("omnisupport");
    }

    /** Starts on a data folder that stays; ports are the usual ones or the next free. */
    public static DevStack persistent(Path data) {
        var lock = FolderLock.take(data);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgres =
                    start(
                            threads,
                            () ->
                                    PostgresServer.persistent(
                                            data.resolve("postgres"), POSTGRES_PORT));
            var redis = start(threads, () -> RedisEngine.start(FreePorts.from(REDIS_PORT)));
            var openSearch =
                    start(
                            threads,
                            () ->
                                    OpenSearchEngine.persistent(
                                            data.resolve("opensearch"), OPENSEARCH_PORT));
            try {
                CompletableFuture.allOf(postgres, redis, openSearch).join();
                return new DevStack(lock, postgres.join(), redis.join(), openSearch.join());
            } catch (RuntimeException failure) {
                closeStarted(List.of(postgres, redis, openSearch));
                lock.close();
                throw failure;
            }
        }
    }

    private static <T> CompletableFuture<T> start(ExecutorService threads, Supplier<T> engine) {
        return CompletableFuture.supplyAsync(engine, threads);
    }

    private static void closeStarted(
            List<? extends CompletableFuture<? extends AutoCloseable>> engines) {
        for (var engine : engines) {
            if (!engine.isCompletedExceptionally()) {
                closeQuietly(engine.join());
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

    /** What an application needs to be told to use these engines. */
    public Map<String, String> properties() {
        var properties = EngineProperties.of(database, redis);
        properties.put(EngineProperties.SEARCH_URI, openSearch.uri());
        return properties;
    }

    @Override
    public void close() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (AutoCloseable engine : List.of(postgres, redis, openSearch)) {
                threads.execute(() -> closeQuietly(engine));
            }
        }
        lock.close();
    }

    private static void closeQuietly(AutoCloseable engine) {
        try {
            engine.close();
        } catch (Exception failure) {
            System.err.println("Engine did not stop: " + failure);
        }
    }
}
