package io.omnisupport.api.graphql;

import io.omnisupport.api.security.ClientAddress;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Counts requests of an address before anything is done for them; tells when to come back. */
@Component
@Order(50)
class RateLimitInterceptor implements WebGraphQlInterceptor {
    private final Budgets budgets;

    RateLimitInterceptor(Budgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        String address = ClientAddress.of(request.getRemoteAddress());
        return Mono.fromCallable(() -> budgets.admit(address))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(allowance ->
                        allowance.isGranted()
                                ? chain.next(request)
                                : Mono.just(
                                        Problems.response(
                                                request, RateProblem.tooManyRequests(allowance))))
                .doOnNext(RateLimitInterceptor::tellWhen);
    }

    private static void tellWhen(WebGraphQlResponse response) {
        response.getErrors().stream()
                .map(error -> error.getExtensions().get(RateProblem.RETRY_AFTER))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(seconds ->
                        response.getResponseHeaders()
                                .set(HttpHeaders.RETRY_AFTER, seconds.toString()));
    }
}
