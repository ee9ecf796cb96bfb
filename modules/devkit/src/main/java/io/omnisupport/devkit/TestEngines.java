package io.omnisupport.devkit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Engines shared by the tests of one JVM; stopped with it. */
public final class TestEngines {
    private static @Nullable PostgresServer postgres;
    private static @Nullable RedisEngine redis;

    private TestEngines() {}

    /** A fresh, empty database on the shared server. */
    public static synchronized DatabaseEngine database() {
        if (postgres == null) {
            postgres = PostgresServer.throwAway();
            stopWithJvm(postgres);
        }
        return postgres.database("test_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** The shared Redis. */
    public static synchronized RedisEngine redis() {
        if (redis == null) {
            redis = RedisEngine.start(FreePorts.any());
            stopWithJvm(redis);
        }
        return redis;
    }

    private static void stopWithJvm(AutoCloseable engine) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            try {
                                engine.close();
                            } catch (Exception failure) {
                                System.err.println("Engine did not stop: " + failure);
                            }
                        }));
    }
}
