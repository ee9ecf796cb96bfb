package io.omnisupport.api.graphql;

import io.omnisupport.api.security.Caller;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.api.security.Callers;
import io.omnisupport.api.security.ClientAddress;
import io.omnisupport.api.security.OriginRule;
import io.omnisupport.api.security.RequestOrigin;
import io.omnisupport.platform.ErrorCode;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Puts the caller into each request; a socket says once who it is, in {@code connection_init}. */
@Component
@Order(100)
class AuthenticationInterceptor implements WebSocketGraphQlInterceptor {
    private static final String CALLER = "caller";
    private static final String LOCALE = "locale";

    private final Callers callers;
    private final OriginRule origins;
    private final Sockets sockets;

    AuthenticationInterceptor(Callers callers, OriginRule origins, Sockets sockets) {
        this.callers = callers;
        this.origins = origins;
        this.sockets = sockets;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(
            WebGraphQlRequest request, WebGraphQlInterceptor.Chain chain) {
        return Mono.fromCallable(() -> caller(request))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(caller -> admit(request, chain, caller));
    }

    private Mono<WebGraphQlResponse> admit(
            WebGraphQlRequest request, WebGraphQlInterceptor.Chain chain, Caller caller) {
        HttpHeaders headers = request.getHeaders();
        if (!origins.allows(caller, headers.getOrigin(), headers.getFirst(HttpHeaders.HOST))) {
            return Mono.just(
                    Problems.response(
                            request,
                            ErrorCode.FORBIDDEN,
                            "Operators' tokens are not accepted from this page"));
        }
        request.configureExecutionInput((input, changed) -> {
            CallerContext.put(input.getGraphQLContext(), caller);
            origin(request).putInto(input.getGraphQLContext());
            return changed.locale(locale(request)).build();
        });
        return chain.next(request);
    }

    private static Locale locale(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest socket
                        && socket.getSessionInfo().getAttributes().get(LOCALE)
                                instanceof Locale wished
                ? wished
                : request.getLocale();
    }

    private static RequestOrigin origin(WebGraphQlRequest request) {
        HttpHeaders headers = request.getHeaders();
        return new RequestOrigin(
                ClientAddress.of(request.getRemoteAddress()),
                Objects.requireNonNullElse(headers.getFirst(HttpHeaders.USER_AGENT), ""),
                headers.getOrigin(),
                base(request));
    }

    private static URI base(WebGraphQlRequest request) {
        URI uri = request.getUri().toUri();
        boolean isSecure = Set.of("https", "wss").contains(uri.getScheme());
        return URI.create((isSecure ? "https" : "http") + "://" + uri.getAuthority());
    }

    private Caller caller(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest socket
                ? (Caller)
                        Objects.requireNonNull(socket.getSessionInfo().getAttributes().get(CALLER))
                : callers.of(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    }

    /** 4401 tells a client that it forgot the token, 4403 that it needs a fresh one. */
    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo session, Map<String, Object> payload) {
        var authorization = header(payload, HttpHeaders.AUTHORIZATION);
        if (authorization.isEmpty()) {
            return Mono.error(new IllegalStateException("No token"));
        }
        Caller caller = callers.of(authorization.get());
        HttpHeaders headers = session.getHeaders();
        boolean isAllowed =
                origins.allows(caller, headers.getOrigin(), headers.getFirst(HttpHeaders.HOST));
        if (!(caller instanceof Known known) || !isAllowed) {
            sockets.forbid(session.getId());
            return Mono.error(new IllegalStateException("Not admitted"));
        }
        if (!sockets.admit(session, known)) {
            return Mono.error(new IllegalStateException("Too many sockets"));
        }
        session.getAttributes().put(CALLER, known);
        wishedLocale(payload).ifPresent(locale -> session.getAttributes().put(LOCALE, locale));
        return Mono.just(Collections.emptyMap());
    }

    private static Optional<Locale> wishedLocale(Map<String, Object> payload) {
        var wish = header(payload, HttpHeaders.ACCEPT_LANGUAGE);
        try {
            return wish.map(LanguageRange::parse)
                    .map(ranges -> Locale.forLanguageTag(ranges.getFirst().getRange()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Browsers can't send headers with a socket, so they are in the payload. */
    private static Optional<String> header(Map<String, Object> payload, String name) {
        return payload.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .map(value -> value instanceof List<?> list ? list.getFirst() : value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }
}
