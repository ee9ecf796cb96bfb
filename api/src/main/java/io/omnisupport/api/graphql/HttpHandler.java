package io.omnisupport.api.graphql;

import graphql.GraphQLError;
import io.omnisupport.platform.ErrorCode;
import jakarta.servlet.ServletException;
import java.util.Map;
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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over HTTP. Queries may also be asked by address, as urql does by default; what writes or
 * streams may not, for any page can make a browser follow an address.
 */
class HttpHandler extends GraphQlHttpHandler {
    private static final String ONLY_METHOD = "onlyMethod";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

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

    private static SerializableGraphQlRequest body(ServerRequest request) {
        var body = new SerializableGraphQlRequest();
        request.param("query").ifPresent(body::setQuery);
        request.param("operationName")
                .filter(name -> !name.isEmpty())
                .ifPresent(body::setOperationName);
        body.setVariables(object(request, "variables"));
        body.setExtensions(object(request, "extensions"));
        return body;
    }

    private static Map<String, Object> object(ServerRequest request, String name) {
        String json = request.param(name).orElse("");
        try {
            Map<String, Object> read =
                    json.isEmpty() ? null : JsonMapper.shared().readValue(json, OBJECT);
            return read == null ? Map.of() : read;
        } catch (JacksonException unreadable) {
            throw new ServerWebInputException(name + " must be a JSON object");
        }
    }

    /** A request that ran into a limit says so in its status, for proxies and plain clients. */
    @Override
    protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType mediaType) {
        if (isOnlyForPost(response)) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        return has(response, Problems.CODE, ErrorCode.RATE_LIMITED.name())
                ? HttpStatus.TOO_MANY_REQUESTS
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
