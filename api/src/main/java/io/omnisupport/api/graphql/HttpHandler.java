package io.omnisupport.api.graphql;

import graphql.GraphQLError;
import io.omnisupport.platform.ErrorCode;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.CollectionUtils;
import org.springframework.util.IdGenerator;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * GraphQL over HTTP. Queries may also be asked by address, as urql does by default; what writes or
 * streams may not, for any page can make a browser follow an address.
 */
class HttpHandler extends GraphQlHttpHandler {
    private static final String ONLY_METHOD = "onlyMethod";
    private static final JsonMapper JSON = RequestReader.mapper();
    private static final List<String> TEXTS = List.of("query", "operationName", "documentId");
    private static final List<String> OBJECTS = List.of("variables", "extensions");

    /** Any of these makes an address a request. */
    static final List<String> PARAMETERS = List.of("query", "documentId", "extensions");

    private final WebGraphQlHandler handler;
    private final IdGenerator ids = new AlternativeJdkIdGenerator();

    HttpHandler(WebGraphQlHandler handler, HttpMessageConverter<?> converter) {
        super(handler, converter);
        this.handler = handler;
    }

    /** Answers a query that stands in the address. */
    ServerResponse answerAddress(ServerRequest request) throws ServletException {
        var asked =
                new WebGraphQlRequest(
                        request.uri(),
                        request.headers().asHttpHeaders(),
                        CollectionUtils.toMultiValueMap(Map.of()),
                        request.remoteAddress().orElse(null),
                        request.attributes(),
                        body(request),
                        ids.generateId().toString(),
                        LocaleContextHolder.getLocale());
        asked.configureExecutionInput((input, _) -> {
            ReadOnly.putInto(input.getGraphQLContext());
            return input;
        });
        return prepareResponse(
                request, handler.handleRequest(asked).doOnNext(HttpHandler::keptByNobody));
    }

    private static void keptByNobody(WebGraphQlResponse response) {
        HttpHeaders headers = response.getResponseHeaders();
        headers.setCacheControl(CacheControl.noStore());
        if (isOnlyForPost(response)) {
            headers.set(HttpHeaders.ALLOW, HttpMethod.POST.name());
        }
    }

    /** The same request as it would stand in a body. */
    private static SerializableGraphQlRequest body(ServerRequest request) {
        ObjectNode body = JSON.createObjectNode();
        try {
            TEXTS.forEach(name -> value(request, name).ifPresent(text -> body.put(name, text)));
            OBJECTS.forEach(name ->
                    value(request, name).ifPresent(json -> body.set(name, JSON.readTree(json))));
            return JSON.treeToValue(body, SerializableGraphQlRequest.class);
        } catch (JacksonException unreadable) {
            throw new ServerWebInputException("The address holds no request");
        }
    }

    private static Optional<String> value(ServerRequest request, String name) {
        return request.param(name).filter(value -> !value.isEmpty());
    }

    /** A request that ran into a limit says so in its status, for proxies and plain clients. */
    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType mediaType) {
        if (isOnlyForPost(response)) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        if (has(response, Problems.CODE, ErrorCode.RATE_LIMITED.name())) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return has(response, Problems.CODE, Problems.DOCUMENT_NOT_FOUND)
                ? HttpStatus.OK
                : super.selectResponseStatus(response, mediaType);
    }

    private static boolean isOnlyForPost(WebGraphQlResponse response) {
        return has(response, ONLY_METHOD, HttpMethod.POST.name());
    }

    private static boolean has(WebGraphQlResponse response, String extension, String value) {
        return response.getErrors().stream()
                .anyMatch(error -> value.equals(error.getExtensions().get(extension)));
    }

    /** What is no query was asked by address. */
    static GraphQLError onlyByPost() {
        return Problems.builder(ErrorCode.BAD_USER_INPUT, "Only queries are answered by GET")
                .extensions(
                        Map.of(
                                Problems.CODE,
                                ErrorCode.BAD_USER_INPUT.name(),
                                ONLY_METHOD,
                                HttpMethod.POST.name()))
                .build();
    }
}
