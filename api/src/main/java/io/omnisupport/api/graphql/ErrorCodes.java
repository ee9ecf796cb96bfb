package io.omnisupport.api.graphql;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import io.omnisupport.platform.ErrorCode;
import java.util.HashMap;
import java.util.Map;

/** Gives errors of the engine a code; those of ours have one. */
final class ErrorCodes {
    private ErrorCodes() {}

    static GraphQLError of(GraphQLError error) {
        Map<String, Object> extensions =
                error.getExtensions() == null
                        ? new HashMap<>()
                        : new HashMap<>(error.getExtensions());
        if (extensions.containsKey(Problems.CODE)) {
            return error;
        }
        extensions.put(Problems.CODE, code(error).name());
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .path(error.getPath())
                .locations(error.getLocations())
                .errorType(error.getErrorType())
                .extensions(extensions)
                .build();
    }

    /** What the engine finds while it runs is ours: a value that the schema does not allow. */
    private static ErrorCode code(GraphQLError error) {
        boolean isOurs =
                error.getErrorType() == ErrorType.DataFetchingException
                        || error.getErrorType() == ErrorType.NullValueInNonNullableField;
        return isOurs ? ErrorCode.INTERNAL : ErrorCode.BAD_USER_INPUT;
    }
}
