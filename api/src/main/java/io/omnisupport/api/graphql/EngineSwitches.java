package io.omnisupport.api.graphql;

import graphql.Directives;
import graphql.GraphQLError;
import graphql.introspection.Introspection;
import graphql.validation.Validator;
import io.micrometer.context.ContextRegistry;
import io.omnisupport.api.security.Caller.Staff;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.platform.Deadline;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlResponse;

/** Switches of the engine. */
@Configuration(proxyBeanMethods = false)
class EngineSwitches {
    /** Where a request's {@link Deadline} is carried. */
    static final String DEADLINE = "deadline";

    private static final int MOST_VALIDATION_ERRORS = 5;

    EngineSwitches() {
        followRequestsThroughThreads(ContextRegistry.getInstance());
        Validator.setMaxValidationErrors(MOST_VALIDATION_ERRORS);
        Directives.setExperimentalDisableErrorPropagationEnabled(false);
    }

    /** Every thread that works for a request knows its id, for its log lines, and its deadline. */
    private static void followRequestsThroughThreads(ContextRegistry threads) {
        threads.registerThreadLocalAccessor(
                RequestIds.LOG_KEY,
                () -> MDC.get(RequestIds.LOG_KEY),
                id -> MDC.put(RequestIds.LOG_KEY, id),
                () -> MDC.remove(RequestIds.LOG_KEY));
        threads.registerThreadLocalAccessor(
                DEADLINE, Deadline::current, Deadline::bind, () -> Deadline.bind(null));
    }

    /** The schema is for those who build on it; a visitor's browser has no use for it. */
    @Bean
    @Order(200)
    WebGraphQlInterceptor introspection() {
        return (request, chain) -> {
            request.configureExecutionInput((input, _) -> {
                var context = input.getGraphQLContext();
                boolean isStaff = CallerContext.get(context) instanceof Staff;
                context.put(Introspection.INTROSPECTION_DISABLED, !isStaff);
                return input;
            });
            return chain.next(request);
        };
    }

    /** Errors of the engine itself, such as validation, get a code like all others. */
    @Bean
    @Order(300)
    WebGraphQlInterceptor errorCodes() {
        return (request, chain) -> chain.next(request).map(EngineSwitches::coded);
    }

    private static WebGraphQlResponse coded(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(
                        builder -> builder.errors(errors.stream().map(ErrorCodes::of).toList()));
    }
}
