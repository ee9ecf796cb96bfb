package io.omnisupport.api.graphql;

import graphql.GraphQLContext;

/** Mark of a request that came in a way by which nothing may be changed. */
final class ReadOnly {
    private ReadOnly() {}

    static void putInto(GraphQLContext context) {
        context.put(ReadOnly.class, true);
    }

    static boolean isIn(GraphQLContext context) {
        return context.getOrDefault(ReadOnly.class, false);
    }
}
