package io.omnisupport.api.graphql;

import graphql.ExecutionResult;
import io.omnisupport.platform.ErrorCode;
import java.util.List;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.springframework.boot.graphql.autoconfigure.GraphQlCorsProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** HTTP, server-sent events and WebSocket as clients expect them. */
@Configuration(proxyBeanMethods = false)
class TransportConfiguration {
    private static final int SOCKET_BUFFER = 128 * 1024;
    private static final long SOCKET_IDLE_MILLIS = 90_000;
    private static final long SOCKET_SEND_MILLIS = 10_000;

    /** A request that ran into a limit says so in its status, for proxies and plain clients. */
    @Bean
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        return new GraphQlHttpHandler(handler, converter()) {
            @Override
            protected HttpStatus selectResponseStatus(
                    WebGraphQlResponse response, MediaType mediaType) {
                if (has(response, ErrorCode.RATE_LIMITED.name())) {
                    return HttpStatus.TOO_MANY_REQUESTS;
                }
                return has(response, Problems.DOCUMENT_NOT_FOUND)
                        ? HttpStatus.OK
                        : super.selectResponseStatus(response, mediaType);
            }
        };
    }

    private static boolean has(WebGraphQlResponse response, String code) {
        return response.getErrors().stream()
                .anyMatch(error -> code.equals(error.getExtensions().get(Problems.CODE)));
    }

    /** What is wrong with a request arrives as its only event instead of a silent end. */
    @Bean
    GraphQlSseHandler graphQlSseHandler(WebGraphQlHandler handler, GraphQlProperties properties) {
        var sse = properties.getHttp().getSse();
        return new GraphQlSseHandler(handler, sse.getTimeout(), sse.getKeepAlive()) {
            @Override
            protected ServerResponse prepareResponse(
                    ServerRequest request, Mono<WebGraphQlResponse> response) {
                return super.prepareResponse(
                        request, response.map(TransportConfiguration::withErrorsAsEvent));
            }
        };
    }

    private static WebGraphQlResponse withErrorsAsEvent(WebGraphQlResponse response) {
        boolean isStream = response.getExecutionResult().getData() instanceof Publisher<?>;
        if (isStream || response.getErrors().isEmpty()) {
            return response;
        }
        ExecutionResult event =
                ExecutionResult.newExecutionResult()
                        .errors(response.getExecutionResult().getErrors())
                        .build();
        return response.transform(builder -> builder.data(Flux.just(event)).errors(List.of()));
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
                converter(),
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
    private static HttpMessageConverter<Object> converter() {
        return (HttpMessageConverter) new JacksonJsonHttpMessageConverter(RequestReader.mapper());
    }
}
