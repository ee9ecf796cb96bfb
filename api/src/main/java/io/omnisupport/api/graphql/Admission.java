package io.omnisupport.api.graphql;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.language.OperationDefinition.Operation;
import io.omnisupport.api.security.Caller;
import io.omnisupport.api.security.Caller.Staff;
import io.omnisupport.api.security.Caller.Stranger;
import io.omnisupport.api.security.Caller.Visitor;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.platform.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Looks at an operation before it runs: its size and its cost for this caller. */
@Component
@Order(0)
class Admission extends SimplePerformantInstrumentation {
    private static final String COST = "cost";

    private final DoorProperties limits;

    Admission(DoorProperties limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        checkSize(context);
        checkCost(context);
        return SimpleInstrumentationContext.noOp();
    }

    private void checkSize(ExecutionContext context) {
        var operation = context.getOperationDefinition();
        DocumentSize size = DocumentSize.of(context.getDocument(), operation);
        check("fields", size.fields(), limits.fields());
        check("aliases", size.aliases(), limits.aliases());
        check("directives", size.directives(), limits.directives());
        check("levels", size.depth(), limits.depth());
        if (operation.getOperation() == Operation.MUTATION) {
            check("mutations", size.rootFields(), limits.rootMutations());
        }
    }

    private void checkCost(ExecutionContext context) {
        int limit = limit(CallerContext.get(context.getGraphQLContext()));
        long cost =
                Cost.of(
                        context.getGraphQLSchema(),
                        context.getDocument(),
                        context.getOperationDefinition(),
                        context.getCoercedVariables());
        context.getGraphQLContext().put(COST, Map.of("requested", cost, "limit", limit));
        check("points of cost", cost, limit);
    }

    /** Highest cost of one request for this caller. */
    int limit(Caller caller) {
        return switch (caller) {
            case Staff _ -> limits.staffCost();
            case Visitor _, Stranger _ -> limits.widgetCost();
        };
    }

    private static void check(String what, long number, int limit) {
        if (number > limit) {
            throw new AbortExecutionException(
                    List.of(
                            Problems.error(
                                    ErrorCode.BAD_USER_INPUT,
                                    "The document has %d %s, %d are allowed"
                                            .formatted(number, what, limit))));
        }
    }

    /** One registry lives as long as its subscription: without this, events show old objects. */
    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginSubscribedFieldEvent(
            InstrumentationFieldParameters parameters, @Nullable InstrumentationState state) {
        parameters
                .getExecutionContext()
                .getDataLoaderRegistry()
                .getDataLoaders()
                .forEach(DataLoader::clearAll);
        return SimpleInstrumentationContext.noOp();
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        Object cost = parameters.getGraphQLContext().get(COST);
        if (cost == null) {
            return CompletableFuture.completedFuture(result);
        }
        Map<Object, Object> extensions =
                result.getExtensions() == null
                        ? new HashMap<>()
                        : new HashMap<>(result.getExtensions());
        extensions.put(COST, cost);
        return CompletableFuture.completedFuture(
                result.transform(builder -> builder.extensions(extensions)));
    }
}
