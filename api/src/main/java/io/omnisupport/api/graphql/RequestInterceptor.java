package io.omnisupport.api.graphql;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.parser.ParserOptions;
import io.omnisupport.platform.Deadline;
import io.omnisupport.platform.ErrorCode;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Outermost around every request: engine options, request id, a bound in time, and no error that
 * reaches the transport, where it would cost the whole socket.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestInterceptor implements WebGraphQlInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(RequestInterceptor.class);

    private final DoorProperties limits;
    private final Sockets sockets;
    private final InstantSource clock;

    RequestInterceptor(DoorProperties limits, Sockets sockets, InstantSource clock) {
        this.limits = limits;
        this.sockets = sockets;
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String id = RequestIds.of(request.getHeaders());
        var deadline = Deadline.at(clock.instant().plus(limits.timeout()));
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(Deadline.class, deadline);
            return prepare(input, builder, id);
        });
        return Mono.defer(() -> chain.next(request))
                .timeout(limits.timeout(), Mono.defer(() -> tooSlow(request)))
                .onErrorResume(failure -> broken(request, failure))
                .map(response -> refuseSilentStream(request, response))
                .map(response -> identified(response, id))
                .flatMap(response -> isAwaited(request) ? Mono.just(response) : Mono.never())
                .contextWrite(context ->
                        context.put(RequestIds.LOG_KEY, id).put(EngineSwitches.DEADLINE, deadline));
    }

    /** A socket that is gone takes nothing: the transport would call the answer an error. */
    private boolean isAwaited(WebGraphQlRequest request) {
        return !(request instanceof WebSocketGraphQlRequest asked)
                || sockets.find(asked.getSessionInfo().getId()) != null;
    }

    private ExecutionInput prepare(
            ExecutionInput input, ExecutionInput.Builder builder, String requestId) {
        var context = input.getGraphQLContext();
        GraphQL.unusualConfiguration(context)
                .dataloaderConfig()
                .enableDataLoaderExhaustedDispatching(true);
        context.put(SubscriptionExecutionStrategy.KEEP_SUBSCRIPTION_EVENTS_ORDERED, true);
        context.put(
                ParserOptions.class,
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(options ->
                                options.maxTokens(limits.tokens())
                                        .maxCharacters(limits.documentCharacters())));
        return builder.executionId(ExecutionId.from(requestId)).build();
    }

    private Mono<WebGraphQlResponse> tooSlow(WebGraphQlRequest request) {
        return Mono.just(
                Problems.response(request, ErrorCode.UNAVAILABLE, "The request took too long"));
    }

    private static Mono<WebGraphQlResponse> broken(WebGraphQlRequest request, Throwable failure) {
        LOG.error("A request broke", failure);
        return Mono.just(Problems.response(request, ErrorCode.INTERNAL, "Internal error"));
    }

    /** A stream over plain JSON would be answered with nothing that can be read. */
    private static WebGraphQlResponse refuseSilentStream(
            WebGraphQlRequest request, WebGraphQlResponse response) {
        boolean isStream = response.getExecutionResult().getData() instanceof Publisher<?>;
        return isStream && !canStream(request)
                ? Problems.response(
                        request,
                        ErrorCode.BAD_USER_INPUT,
                        "Subscriptions need a WebSocket, or Accept: text/event-stream alone")
                : response;
    }

    private static boolean canStream(WebGraphQlRequest request) {
        var accepted = request.getHeaders().getAccept();
        return request instanceof WebSocketGraphQlRequest
                || (!accepted.isEmpty()
                        && accepted.stream()
                                .allMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype));
    }

    private static WebGraphQlResponse identified(WebGraphQlResponse response, String id) {
        response.getResponseHeaders().set(RequestIds.HEADER, id);
        Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
        extensions.put("requestId", id);
        return response.transform(builder -> builder.extensions(extensions));
    }
}
