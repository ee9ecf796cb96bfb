package io.omnisupport.api.graphql;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import graphql.ExecutionResult;
import java.util.List;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.support.GraphQlWebSocketMessage;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** HTTP, server-sent events and WebSocket as clients expect them. */
@Configuration(proxyBeanMethods = false)
class TransportConfiguration {
    private static final JsonMapper SOCKET =
            JsonMapper.builder().addMixIn(GraphQlWebSocketMessage.class, Shape.class).build();
    private static final int SOCKET_BUFFER = 128 * 1024;
    private static final long SOCKET_IDLE_MILLIS = 90_000;
    private static final long SOCKET_SEND_MILLIS = 10_000;

    @Bean
    HttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        return new HttpHandler(handler, converter(RequestReader.mapper()));
    }

    /** Before the framework's own routes, which know no other method than POST. */
    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> addresses(HttpHandler handler, GraphQlProperties properties) {
        RequestPredicate isAsked =
                HttpHandler.PARAMETERS.stream()
                        .map(name -> RequestPredicates.param(name, value -> true))
                        .reduce(RequestPredicate::or)
                        .orElseThrow();
        return RouterFunctions.route(
                RequestPredicates.GET(properties.getHttp().getPath()).and(isAsked),
                handler::answerAddress);
    }

    /** What is no stream arrives as its only event instead of a silent end: clients send all so. */
    @Bean
    GraphQlSseHandler graphQlSseHandler(WebGraphQlHandler handler, GraphQlProperties properties) {
        var sse = properties.getHttp().getSse();
        return new GraphQlSseHandler(handler, sse.getTimeout(), sse.getKeepAlive()) {
            @Override
            protected ServerResponse prepareResponse(
                    ServerRequest request, Mono<WebGraphQlResponse> response) {
                return super.prepareResponse(
                        request, response.map(TransportConfiguration::asEvents));
            }
        };
    }

    private static WebGraphQlResponse asEvents(WebGraphQlResponse response) {
        ExecutionResult result = response.getExecutionResult();
        return result.getData() instanceof Publisher<?>
                ? response
                : response.transform(builder -> builder.data(Flux.just(result)).errors(List.of()));
    }

    @Bean
    GraphQlWebSocketHandler graphQlWebSocketHandler(
            WebGraphQlHandler handler,
            GraphQlProperties properties,
            GraphQlCorsProperties cors,
            Sockets sockets,
            DoorProperties limits) {
        var socket = properties.getWebsocket();
        var timing =
                new SocketHandler.Timing(
                        socket.getConnectionInitTimeout(),
                        Objects.requireNonNull(socket.getKeepAlive()));
        CorsConfiguration origins = cors.toCorsConfiguration();
        return new SocketHandler(
                handler,
                converter(SOCKET),
                timing,
                origins == null ? new CorsConfiguration() : origins,
                sockets,
                limits.operationsPerSocket());
    }

    /** The container's own limit of 8 KB would close sockets over an ordinary document. */
    @Bean
    ServletServerContainerFactoryBean socketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(SOCKET_BUFFER);
        container.setMaxSessionIdleTimeout(SOCKET_IDLE_MILLIS);
        container.setAsyncSendTimeout(SOCKET_SEND_MILLIS);
        return container;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static HttpMessageConverter<Object> converter(JsonMapper mapper) {
        return (HttpMessageConverter) new JacksonJsonHttpMessageConverter(mapper);
    }

    /** Messages of the protocol without empty parts, and what they are at their beginning. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"id", "type", "payload"})
    private interface Shape {}
}
