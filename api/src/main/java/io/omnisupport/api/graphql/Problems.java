package io.omnisupport.api.graphql;

import graphql.ErrorClassification;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.omnisupport.platform.ErrorCode;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;

/** Top-level errors: what the caller can't mend by another input, each with a stable code. */
public final class Problems {
    /** Where a client finds the {@link ErrorCode}. */
    public static final String CODE = "code";

    /** Code that makes Apollo's clients send the document itself; no failure. */
    public static final String DOCUMENT_NOT_FOUND = "PERSISTED_QUERY_NOT_FOUND";

    private Problems() {}

    /** An error without path. */
    public static GraphQLError error(ErrorCode code, String message) {
        return builder(code, message).build();
    }

    static GraphqlErrorBuilder<?> builder(ErrorCode code, String message) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(classification(code))
                .extensions(Map.of(CODE, code.name()));
    }

    /** A response that holds one error and no data. */
    public static WebGraphQlResponse response(
            WebGraphQlRequest request, ErrorCode code, String message) {
        return response(request, error(code, message));
    }

    static WebGraphQlResponse response(WebGraphQlRequest request, GraphQLError error) {
        ExecutionResult result = ExecutionResult.newExecutionResult().addError(error).build();
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    private static ErrorClassification classification(ErrorCode code) {
        return switch (code) {
            case BAD_USER_INPUT, RATE_LIMITED -> ErrorType.BAD_REQUEST;
            case UNAUTHENTICATED -> ErrorType.UNAUTHORIZED;
            case FORBIDDEN -> ErrorType.FORBIDDEN;
            case UNAVAILABLE, INTERNAL -> ErrorType.INTERNAL_ERROR;
        };
    }
}
