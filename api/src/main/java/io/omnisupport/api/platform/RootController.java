package io.omnisupport.api.platform;

import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.ProblemException;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.Validation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Roots that belong to no domain. */
@Controller
class RootController {
    private static final int MOST_IDS = 100;
    private static final int LONGEST_ECHO = 64;

    private final Nodes nodes;
    private final Clock clock;

    RootController(Nodes nodes, Clock clock) {
        this.nodes = nodes;
        this.clock = clock;
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> node(
            @Argument String id, DataFetchingEnvironment environment) {
        return nodes.find(id, environment);
    }

    @QueryMapping
    CompletableFuture<List<@Nullable Object>> nodes(
            @Argument List<String> ids, DataFetchingEnvironment environment) {
        if (ids.size() > MOST_IDS) {
            throw new ProblemException(ErrorCode.BAD_USER_INPUT, "nodes takes up to 100 ids");
        }
        var found = ids.stream().map(id -> nodes.find(id, environment)).toList();
        return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
                .thenApply(_ ->
                        found.stream().<@Nullable Object>map(CompletableFuture::join).toList());
    }

    @QueryMapping
    Instant serverTime() {
        return clock.instant();
    }

    @MutationMapping
    PingPayload ping(@Argument PingInput input) {
        String echo = input.echo();
        return echo != null && echo.length() > LONGEST_ECHO
                ? new PingPayload(
                        null,
                        List.of(
                                new Validation(
                                        List.of("input", "echo"),
                                        "refusal.length",
                                        List.of(0, LONGEST_ECHO))))
                : new PingPayload(echo, List.of());
    }

    record PingInput(@Nullable String echo) {}

    record PingPayload(@Nullable String echo, List<Refusal> errors) {}
}
