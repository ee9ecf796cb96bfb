package io.omnisupport.api.realtime;

import graphql.GraphQLError;
import io.omnisupport.api.graphql.Problems;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.ProblemException;
import java.util.Objects;
import org.springframework.graphql.execution.SubscriptionExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Why a stream ended, without our insides. */
@Component
class StreamErrors extends SubscriptionExceptionResolverAdapter {
    @Override
    protected GraphQLError resolveToSingleError(Throwable failure) {
        return failure instanceof ProblemException problem
                ? Problems.error(problem.code(), Objects.requireNonNull(problem.getMessage()))
                : Problems.error(ErrorCode.INTERNAL, "The stream broke; resume it");
    }
}
