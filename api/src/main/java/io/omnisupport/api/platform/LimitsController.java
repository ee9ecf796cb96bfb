package io.omnisupport.api.platform;

import graphql.GraphQLContext;
import io.omnisupport.api.files.UploadLimits;
import io.omnisupport.api.files.UploadLimits.UploadLimit;
import io.omnisupport.api.graphql.Budgets;
import io.omnisupport.api.graphql.Charge;
import io.omnisupport.api.graphql.DoorProperties;
import io.omnisupport.api.security.Caller;
import io.omnisupport.api.security.Caller.Staff;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.platform.RateLimits.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What the server holds requests to. */
@Controller
class LimitsController {
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_IDS = 100;

    private final DoorProperties door;
    private final Budgets budgets;
    private final UploadLimits uploadLimits;

    LimitsController(DoorProperties door, Budgets budgets, UploadLimits uploadLimits) {
        this.door = door;
        this.budgets = budgets;
        this.uploadLimits = uploadLimits;
    }

    @QueryMapping
    ApiLimits limits(GraphQLContext context) {
        Caller caller = CallerContext.get(context);
        boolean isStaff = caller instanceof Staff;
        return new ApiLimits(
                door.depth(),
                door.fields(),
                door.directives(),
                door.tokens(),
                isStaff ? door.staffCost() : door.widgetCost(),
                LARGEST_PAGE,
                MOST_IDS,
                door.aliases(),
                door.bodyBytes(),
                door.rootMutations(),
                door.streamsPerCaller(),
                door.operationsPerSocket(),
                door.timeout(),
                door.streamRetention(),
                door.idempotencyRetention(),
                uploadLimits.all(),
                budgets.bucket(caller),
                budgets.addressBucket());
    }

    @QueryMapping
    RateLimit rateLimit(GraphQLContext context) {
        Charge charge = Charge.get(context).orElseThrow();
        return new RateLimit(
                charge.capacity(), charge.remaining(), charge.resetAt(), charge.cost());
    }

    record ApiLimits(
            int maxDepth,
            int maxFields,
            int maxDirectives,
            int maxTokens,
            int maxCost,
            int maxPageSize,
            int maxIds,
            int maxAliases,
            int maxRequestBytes,
            int maxRootMutations,
            int maxStreams,
            int maxOperationsPerSocket,
            Duration requestTimeout,
            Duration streamRetention,
            Duration idempotencyRetention,
            List<UploadLimit> uploads,
            Rate costBucket,
            Rate requestBucket) {}

    record RateLimit(long limit, long remaining, Instant resetAt, long cost) {}
}
