package io.omnisupport.api.graphql;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;

/**
 * What one field costs by itself: its {@code @cost}, its type's, else 1 for objects; a union costs
 * what its dearest member does.
 */
final class Weights {
    private Weights() {}

    static long of(GraphQLFieldDefinition field, GraphQLNamedOutputType type) {
        Long own = told(field);
        if (own != null) {
            return own;
        }
        return type instanceof GraphQLUnionType union
                ? union.getTypes().stream().mapToLong(Weights::ofType).max().orElse(1)
                : ofType(type);
    }

    private static long ofType(GraphQLNamedType type) {
        Long told = type instanceof GraphQLDirectiveContainer container ? told(container) : null;
        if (told != null) {
            return told;
        }
        return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType ? 0 : 1;
    }

    private static @Nullable Long told(GraphQLDirectiveContainer container) {
        GraphQLAppliedDirective directive = container.getAppliedDirective("cost");
        String weight = directive == null ? null : directive.getArgument("weight").getValue();
        return weight == null ? null : Math.round(Double.parseDouble(weight));
    }
}
