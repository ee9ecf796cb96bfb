package io.omnisupport.api.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.omnisupport.api.security.Caller;
import io.omnisupport.api.security.Caller.Stranger;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.ProblemException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks every field against the caller before it is fetched: by path, by node, in streams. */
@Component
@Order(1)
public class FieldAccess extends SimplePerformantInstrumentation {
    private final ConcurrentHashMap<GraphQLFieldDefinition, AccessRule> rules =
            new ConcurrentHashMap<>();

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        var environment = parameters.getEnvironment();
        GraphQLFieldDefinition field = environment.getFieldDefinition();
        if (field.getName().startsWith("__")
                || !(environment.getParentType() instanceof GraphQLObjectType parent)) {
            return fetcher;
        }
        Caller caller = CallerContext.get(environment.getGraphQlContext());
        return rule(parent, field).admits(caller) ? fetcher : _ -> refuse(caller, parent, field);
    }

    /** Whether an object of this type may be shown at all. */
    public boolean mayRead(Caller caller, GraphQLObjectType type) {
        return rule(type, type.getFieldDefinition("id")).admits(caller);
    }

    private AccessRule rule(GraphQLObjectType parent, GraphQLFieldDefinition field) {
        return rules.computeIfAbsent(field, _ -> AccessRule.of(parent, field));
    }

    private static Object refuse(
            Caller caller, GraphQLObjectType parent, GraphQLFieldDefinition field) {
        String name = parent.getName() + "." + field.getName();
        throw caller instanceof Stranger
                ? new ProblemException(
                        ErrorCode.UNAUTHENTICATED, name + " needs a valid access token")
                : new ProblemException(ErrorCode.FORBIDDEN, "The token may not read " + name);
    }
}
