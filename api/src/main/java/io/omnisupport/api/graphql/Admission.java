package io.omnisupport.api.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
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
import io.omnisupport.api.security.RequestOrigin;
import io.omnisupport.platform.Allowance;
import io.omnisupport.platform.Deadline;
import io.omnisupport.platform.ErrorCode;
import java.time.Clock;
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
    private final Budgets budgets;
    private final Clock clock;

    Admission(DoorProperties limits, Budgets budgets, Clock clock) {
        this.limits = limits;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters,
            @Nullable InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        checkSize(context);
        checkCost(context);
        if (context.getOperationDefinition().getOperation() == Operation.SUBSCRIPTION
                && context.getGraphQLContext().get(Deadline.class) instanceof Deadline deadline) {
            deadline.lift();
        }
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
        Caller caller = CallerContext.get(context.getGraphQLContext());
        int limit = limit(caller);
        long cost =
                Cost.of(
                        context.getGraphQLSchema(),
                        context.getDocument(),
                        context.getOperationDefinition(),
                        context.getCoercedVariables());
        check("points of cost", cost, limit);
        charge(context.getGraphQLContext(), caller, cost, limit);
    }

    private void charge(GraphQLContext context, Caller caller, long cost, int limit) {
        String address = RequestOrigin.get(context).address();
        Allowance allowance = budgets.charge(caller, address, cost);
        Charge.of(cost, limit, budgets.bucket(caller).capacity(), allowance, clock.instant())
                .putInto(context);
        if (!allowance.isGranted()) {
            throw new AbortExecutionException(List.of(RateProblem.tooExpensive(cost, allowance)));
        }
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
        return CompletableFuture.completedFuture(
                Charge.get(parameters.getGraphQLContext())
                        .map(charge -> withCost(result, charge))
                        .orElse(result));
    }

    private static ExecutionResult withCost(ExecutionResult result, Charge charge) {
        Map<Object, Object> extensions =
                result.getExtensions() == null
                        ? new HashMap<>()
                        : new HashMap<>(result.getExtensions());
        extensions.put(COST, charge.told());
        return result.transform(builder -> builder.extensions(extensions));
    }
}
