package io.omnisupport.devkit.telegram;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/** Where a bot's updates are sent, and how that went; guarded by the world. */
final class Webhook {
    private final String url;
    private final @Nullable String secret;
    private final int connections;
    private long failedAt;
    private @Nullable String failure;

    @JsonCreator
    Webhook(String url, @Nullable String secret, int connections) {
        this.url = url;
        this.secret = secret;
        this.connections = connections;
    }

    String url() {
        return url;
    }

    @Nullable String secret() {
        return secret;
    }

    int connections() {
        return connections;
    }

    void failed(long second, String reason) {
        failedAt = second;
        failure = reason;
    }

    long failedAt() {
        return failedAt;
    }

    @Nullable String failure() {
        return failure;
    }
}
