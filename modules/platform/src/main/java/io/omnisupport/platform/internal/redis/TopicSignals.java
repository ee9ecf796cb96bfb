package io.omnisupport.platform.internal.redis;

import io.omnisupport.platform.Signals;
import io.omnisupport.platform.WorkspaceId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.api.redisnode.RedisNodes;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.springframework.stereotype.Component;

/**
 * One Redis topic per workspace with listeners on this node; without Redis only this node hears.
 */
@Component
class TopicSignals implements Signals {
    private final RedisConnection redis;
    private final ConcurrentHashMap<WorkspaceId, Hearing> hearings = new ConcurrentHashMap<>();

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
        Attempt.of(() -> topic(client, workspace).publishAsync(message))
                .exceptionally(lost -> {
                    deliver(workspace, message);
                    return 0L;
                });
    }

    @Override
    public AutoCloseable listen(WorkspaceId workspace, Consumer<String> listener) {
        hearings.compute(
                workspace, (id, known) -> (known == null ? begin(workspace) : known).add(listener));
        return () ->
                hearings.computeIfPresent(
                        workspace, (id, hearing) -> hearing.remove(listener) ? null : hearing);
    }

    private Hearing begin(WorkspaceId workspace) {
        RedissonClient client = redis.client();
        return client == null ? new Hearing() : new Hearing().at(topic(client, workspace));
    }

    @Override
    public boolean isHeardByOthers() {
        RedissonClient client = redis.client();
        try {
            return client != null && client.getRedisNodes(RedisNodes.SINGLE).pingAll();
        } catch (RedisException unreachable) {
            return false;
        }
    }

    private void deliver(WorkspaceId workspace, String message) {
        Hearing hearing = hearings.get(workspace);
        if (hearing != null) {
            hearing.deliver(message);
        }
    }

    private static RTopic topic(RedissonClient client, WorkspaceId workspace) {
        return client.getTopic("os:" + workspace.value() + ":signals", StringCodec.INSTANCE);
    }
}
