package io.omnisupport.platform.internal.redis;

import io.omnisupport.platform.internal.PlatformProperties;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Redis where configured; its absence costs speed between nodes, never a message. */
@Component
public class RedisConnection {
    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final int TIMEOUT_MILLIS = 1_000;
    private static final int TOPICS_PER_CONNECTION = 1_000;

    private final @Nullable RedissonClient client;

    /** Connects when it is first needed. */
    public RedisConnection(PlatformProperties properties) {
        String uri = properties.redisUri();
        this.client = uri == null || uri.isBlank() ? null : connect(uri);
    }

    /** The client; null without Redis. */
    public @Nullable RedissonClient client() {
        return client;
    }

    /** Ends every call that waits. */
    @PreDestroy
    public void close() {
        if (client != null) {
            client.shutdown();
        }
    }

    private static @Nullable RedissonClient connect(String uri) {
        var config = new Config();
        config.setLazyInitialization(true);
        config.useSingleServer()
                .setAddress(uri)
                .setTimeout(TIMEOUT_MILLIS)
                .setConnectTimeout(TIMEOUT_MILLIS)
                .setRetryAttempts(0)
                .setConnectionMinimumIdleSize(1)
                .setConnectionPoolSize(16)
                .setSubscriptionConnectionPoolSize(8)
                .setSubscriptionsPerConnection(TOPICS_PER_CONNECTION);
        try {
            return Redisson.create(config);
        } catch (RuntimeException unreachable) {
            LOG.warn("Redis can't be used: {}", unreachable.getMessage());
            return null;
        }
    }
}
