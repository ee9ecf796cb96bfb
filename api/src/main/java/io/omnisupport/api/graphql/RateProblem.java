package io.omnisupport.api.graphql;

import graphql.GraphQLError;
import io.omnisupport.platform.Allowance;
import io.omnisupport.platform.ErrorCode;
import java.time.Duration;
import java.util.Map;

/** Errors of callers that ask too much, with the seconds to wait. */
final class RateProblem {
    /** Whole seconds until the same request can be granted, as in the HTTP header. */
    static final String RETRY_AFTER = "retryAfter";

    private RateProblem() {}

    static GraphQLError tooManyRequests(Allowance allowance) {
        return of("Too many requests from this address", allowance);
    }

    static GraphQLError tooExpensive(long cost, Allowance allowance) {
        return of(
                "The request costs %d points, %d are left".formatted(cost, allowance.remaining()),
                allowance);
    }

    private static GraphQLError of(String what, Allowance allowance) {
        long seconds = seconds(allowance.retryAfter());
        return Problems.builder(
                        ErrorCode.RATE_LIMITED,
                        "%s; try again in %d seconds".formatted(what, seconds))
                .extensions(
                        Map.of(Problems.CODE, ErrorCode.RATE_LIMITED.name(), RETRY_AFTER, seconds))
                .build();
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
