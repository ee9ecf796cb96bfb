package io.omnisupport.devkit;

import java.util.UUID;

/** Engines shared by the tests of one JVM; stopped with it. A test can't tell where they run. */
public final class TestEngines {
    private static final EngineSource ENGINES = EngineChoice.make();

    private TestEngines() {}

    /** A fresh, empty database on the shared server. */
    public static DatabaseEngine database() {
        return ENGINES.database("test_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** The shared Redis. */
    public static Engine redis() {
        return ENGINES.redis();
    }

    /** The shared OpenSearch; only who asks for it waits for its start. */
    public static Engine openSearch() {
        return ENGINES.openSearch();
    }

    /** The shared S3-compatible store; {@link ObjectStore} says who may ask it. */
    public static Engine objectStore() {
        return ENGINES.objectStore();
    }
}
