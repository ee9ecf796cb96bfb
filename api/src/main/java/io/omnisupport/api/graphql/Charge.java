package io.omnisupport.api.graphql;

import graphql.GraphQLContext;
import io.omnisupport.platform.Allowance;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the running operation costs its caller.
 *
 * @param cost points, known before it runs
 * @param limit most points of one operation of this caller
 * @param capacity points in the caller's full bucket
 * @param remaining points left in it
 * @param resetAt when it is full again if nothing more is spent
 */
public record Charge(long cost, int limit, long capacity, long remaining, Instant resetAt) {
    static Charge of(long cost, int limit, long capacity, Allowance allowance, Instant now) {
        return new Charge(
                cost, limit, capacity, allowance.remaining(), now.plus(allowance.fullAfter()));
    }

    /** Of the operation that this context belongs to; empty before it was admitted. */
    public static Optional<Charge> get(GraphQLContext context) {
        return Optional.ofNullable(context.get(Charge.class));
    }

    void putInto(GraphQLContext context) {
        context.put(Charge.class, this);
    }

    /** Form of {@code extensions.cost}. */
    Map<String, Object> told() {
        return Map.of(
                "requested", cost,
                "limit", limit,
                "bucket",
                        Map.of(
                                "limit",
                                capacity,
                                "remaining",
                                remaining,
                                "resetAt",
                                resetAt.toString()));
    }
}
