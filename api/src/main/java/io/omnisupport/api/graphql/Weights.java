package io.omnisupport.api.graphql;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLScalarType;
import org.jspecify.annotations.Nullable;

/** What one field costs by itself: its {@code @cost}, its type's, else 1 for objects. */
final class Weights {
    private Weights() {}

    static long of(GraphQLFieldDefinition field, GraphQLNamedOutputType type) {
        Long own = told(field);
        if (own != null) {
            return own;
        }
        Long ofType = type instanceof GraphQLDirectiveContainer container ? told(container) : null;
        if (ofType != null) {
            return ofType;
        }
        return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType ? 0 : 1;
    }

    private static @Nullable Long told(GraphQLDirectiveContainer container) {
        GraphQLAppliedDirective directive = container.getAppliedDirective("cost");
        String weight = directive == null ? null : directive.getArgument("weight").getValue();
        return weight == null ? null : Math.round(Double.parseDouble(weight));
    }
}
