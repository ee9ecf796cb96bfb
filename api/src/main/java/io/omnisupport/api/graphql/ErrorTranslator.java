package io.omnisupport.api.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.ProblemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;

/** Exceptions of fields as errors that tell nothing of our insides. */
@Component
class ErrorTranslator extends DataFetcherExceptionResolverAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorTranslator.class);

    ErrorTranslator() {
        setThreadLocalContextAware(true);
    }

    @Override
    protected GraphQLError resolveToSingleError(
            Throwable failure, DataFetchingEnvironment environment) {
        Told told = tell(failure, environment);
        return Problems.builder(told.code(), told.message())
                .path(environment.getExecutionStepInfo().getPath())
                .location(environment.getField().getSourceLocation())
                .build();
    }

    private static Told tell(Throwable failure, DataFetchingEnvironment environment) {
        String field = environment.getFieldDefinition().getName();
        return switch (failure) {
            case ProblemException problem ->
                    new Told(problem.code(), Objects.requireNonNull(problem.getMessage()));
            case BindException wrong ->
                    new Told(ErrorCode.BAD_USER_INPUT, "Arguments of " + field + " can't be read");
            case CannotCreateTransactionException down -> unavailable(field, down);
            case TransientDataAccessException slow -> unavailable(field, slow);
            default -> {
                LOG.error("Field {} failed", field, failure);
                yield new Told(
                        ErrorCode.INTERNAL,
                        "Internal error; tell the request id to whoever runs the server");
            }
        };
    }

    private static Told unavailable(String field, @Nullable Throwable failure) {
        LOG.warn("Field {} can't be served now", field, failure);
        return new Told(ErrorCode.UNAVAILABLE, "The database does not answer; try again");
    }

    private record Told(ErrorCode code, String message) {}
}
