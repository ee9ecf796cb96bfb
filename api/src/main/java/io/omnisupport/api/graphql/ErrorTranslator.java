package io.omnisupport.api.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.ProblemException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
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
            case DataAccessException unstorable when isUnstorable(unstorable) ->
                    new Told(
                            ErrorCode.BAD_USER_INPUT,
                            "A text holds a character that no text may hold, such as U+0000");
            default -> {
                LOG.error("Field {} failed", field, failure);
                yield new Told(
                        ErrorCode.INTERNAL,
                        "Internal error; tell the request id to whoever runs the server");
            }
        };
    }

    /** PostgreSQL's {@code character_not_in_repertoire} and {@code untranslatable_character}. */
    private static boolean isUnstorable(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException sql
                && (Objects.equals(sql.getSQLState(), "22021")
                        || Objects.equals(sql.getSQLState(), "22P05"));
    }

    private static Told unavailable(String field, @Nullable Throwable failure) {
        LOG.warn("Field {} can't be served now", field, failure);
        return new Told(ErrorCode.UNAVAILABLE, "The database does not answer; try again");
    }

    private record Told(ErrorCode code, String message) {}
}
