package io.omnisupport.api.platform;

import graphql.GraphQLContext;
import io.omnisupport.api.graphql.DoorProperties;
import io.omnisupport.api.security.Caller.Staff;
import io.omnisupport.api.security.CallerContext;
import java.time.Duration;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What the server holds requests to. */
@Controller
class LimitsController {
    private static final int LARGEST_PAGE = 100;
    private static final int MOST_IDS = 100;

    private final DoorProperties door;

    LimitsController(DoorProperties door) {
        this.door = door;
    }

    @QueryMapping
    ApiLimits limits(GraphQLContext context) {
        boolean isStaff = CallerContext.get(context) instanceof Staff;
        return new ApiLimits(
                door.depth(),
                isStaff ? door.staffCost() : door.widgetCost(),
                LARGEST_PAGE,
                MOST_IDS,
                door.aliases(),
                door.bodyBytes(),
                door.rootMutations(),
                door.streamsPerCaller(),
                door.streamRetention(),
                door.idempotencyRetention());
    }

    record ApiLimits(
            int maxDepth,
            int maxCost,
            int maxPageSize,
            int maxIds,
            int maxAliases,
            int maxRequestBytes,
            int maxRootMutations,
            int maxStreams,
            Duration streamRetention,
            Duration idempotencyRetention) {}
}
