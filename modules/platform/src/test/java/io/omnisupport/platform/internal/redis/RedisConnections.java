package io.omnisupport.platform.internal.redis;

import io.omnisupport.platform.internal.PlatformProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connections of several nodes; closes them together. */
final class RedisConnections implements AutoCloseable {
    private final List<RedisConnection> open = new ArrayList<>();

    /** Of one more node; without an address it has no Redis. */
    RedisConnection of(@Nullable String redisUri) {
        var time = Duration.ofSeconds(1);
        var connection =
                new RedisConnection(
                        new PlatformProperties(
                                Path.of("unused"),
                                null,
                                List.of(),
                                redisUri,
                                time,
                                time,
                                time,
                                true));
        open.add(connection);
        return connection;
    }

    @Override
    public void close() {
        open.forEach(RedisConnection::close);
    }
}
