package io.omnisupport.api.platform;

import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.channels.TooManyMessages;
import io.omnisupport.conversations.UploadLimitReached;
import io.omnisupport.platform.Refusal.IdempotencyConflict;
import io.omnisupport.platform.Refusal.VersionConflict;
import io.omnisupport.tenancy.SignInThrottled;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What errors of every domain show beside their sentence. */
@Controller
class ConflictController {
    private final Nodes nodes;
    private final Clock clock;

    ConflictController(Nodes nodes, Clock clock) {
        this.nodes = nodes;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "VersionConflictError")
    CompletableFuture<@Nullable Object> current(
            VersionConflict conflict, DataFetchingEnvironment environment) {
        return nodes.find(conflict.current(), environment);
    }

    @SchemaMapping(typeName = "IdempotencyConflictError")
    CompletableFuture<@Nullable Object> original(
            IdempotencyConflict conflict, DataFetchingEnvironment environment) {
        return nodes.find(conflict.original(), environment);
    }

    @SchemaMapping(typeName = "LimitReachedError")
    @Nullable Instant retryAt(Object refusal) {
        return switch (refusal) {
            case SignInThrottled throttled -> clock.instant().plus(throttled.retryAfter());
            case TooManyMessages tooMany -> clock.instant().plus(tooMany.retryAfter());
            case UploadLimitReached _ -> null;
            default -> throw new IllegalStateException("No limit: " + refusal.getClass());
        };
    }
}
