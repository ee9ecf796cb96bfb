package io.omnisupport.platform.internal.redis;

import io.omnisupport.platform.Signals;
import io.omnisupport.platform.WorkspaceId;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNodes;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One Redis topic per workspace with listeners on this node; without Redis only this node hears.
 */
@Component
class TopicSignals implements Signals {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSignals.class);

    private final RedisConnection redis;
    private final ConcurrentHashMap<WorkspaceId, List<Consumer<String>>> listeners =
            new ConcurrentHashMap<>();

    TopicSignals(RedisConnection redis) {
        this.redis = redis;
    }

    @Override
    public void send(WorkspaceId workspace, String message) {
        RedissonClient client = redis.client();
        if (client == null) {
            deliver(workspace, message);
            return;
        }
        topic(client, workspace)
                .publishAsync(message)
                .exceptionally(lost -> {
                    deliver(workspace, message);
                    return 0L;
                });
    }

    @Override
    public AutoCloseable listen(WorkspaceId workspace, Consumer<String> listener) {
        listeners.computeIfAbsent(workspace, this::join).add(listener);
        return () -> listeners.getOrDefault(workspace, List.of()).remove(listener);
    }

    @Override
    public boolean isHeardByOthers() {
        RedissonClient client = redis.client();
        return client != null && client.getRedisNodes(RedisNodes.SINGLE).pingAll();
    }

    private List<Consumer<String>> join(WorkspaceId workspace) {
        RedissonClient client = redis.client();
        if (client != null) {
            topic(client, workspace)
                    .addListenerAsync(
                            String.class, (channel, message) -> deliver(workspace, message))
                    .exceptionally(lost -> {
                        LOG.warn("Signals of other nodes are not heard");
                        listeners.remove(workspace);
                        return 0;
                    });
        }
        return new CopyOnWriteArrayList<>();
    }

    private void deliver(WorkspaceId workspace, String message) {
        listeners.getOrDefault(workspace, List.of()).forEach(listener -> listener.accept(message));
    }

    private static RTopic topic(RedissonClient client, WorkspaceId workspace) {
        return client.getTopic("os:" + workspace.value() + ":signals", StringCodec.INSTANCE);
    }
}
