package io.omnisupport.devkit;

import org.jspecify.annotations.Nullable;

/** Engines as processes of this machine. */
final class EmbeddedEngines implements EngineSource {
    private @Nullable PostgresServer postgres;
    private @Nullable RedisEngine redis;
    private @Nullable OpenSearchEngine openSearch;
    private @Nullable FakeObjectStore objectStore;

    @Override
    public synchronized DatabaseEngine database(String name) {
        if (postgres == null) {
            postgres = PostgresServer.throwAway();
            stopWithJvm(postgres);
        }
        return postgres.database(name);
    }

    @Override
    public synchronized Engine redis() {
        if (redis == null) {
            redis = RedisEngine.start(FreePorts.any());
            stopWithJvm(redis);
        }
        return redis;
    }

    @Override
    public synchronized Engine openSearch() {
        if (openSearch == null) {
            openSearch = OpenSearchEngine.throwAway();
            stopWithJvm(openSearch);
        }
        return openSearch;
    }

    @Override
    public synchronized Engine objectStore() {
        if (objectStore == null) {
            objectStore = FakeObjectStore.start();
            stopWithJvm(objectStore);
        }
        return objectStore;
    }

    private static void stopWithJvm(Engine engine) {
        Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
    }
}
