package io.omnisupport.platform.internal.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.omnisupport.platform.OutboundHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;

/** The JDK's client behind guard, breaker and bounded retry. Addresses never reach a log. */
@Component
class GuardedHttp implements OutboundHttp {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final int TRIES = 3;
    private static final int HOPS = 3;
    private static final long FIRST_PAUSE_MILLIS = 200;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_LIMIT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final CircuitBreakerRegistry breakers =
            CircuitBreakerRegistry.of(
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(20)
                            .minimumNumberOfCalls(10)
                            .failureRateThreshold(60)
                            .waitDurationInOpenState(Duration.ofSeconds(15))
                            .permittedNumberOfCallsInHalfOpenState(2)
                            .build());

    @Override
    public Exchange send(Call call) {
        CircuitBreaker breaker = breakers.circuitBreaker(call.destination());
        for (int attempt = 1; ; attempt++) {
            if (!breaker.tryAcquirePermission()) {
                return new Failed(
                        FailureKind.CIRCUIT_OPEN, false, "The other side failed too often");
            }
            long started = System.nanoTime();
            Exchange exchange = follow(call, call.uri(), HOPS);
            record(breaker, exchange, System.nanoTime() - started);
            if (attempt == TRIES || !isWorthRepeating(call, exchange)) {
                return exchange;
            }
            pause(attempt);
        }
    }

    private static void record(CircuitBreaker breaker, Exchange exchange, long nanos) {
        boolean failed =
                switch (exchange) {
                    case Answered answered -> answered.status() >= 500;
                    case Failed failure ->
                            failure.kind() != FailureKind.ADDRESS_FORBIDDEN
                                    && failure.kind() != FailureKind.TOO_LARGE;
                };
        if (failed) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new IOException("failed"));
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private static boolean isWorthRepeating(Call call, Exchange exchange) {
        return switch (exchange) {
            case Answered answered -> call.repeatable() && answered.status() >= 500;
            case Failed failed ->
                    switch (failed.kind()) {
                        case CONNECTION -> call.repeatable() || !failed.maybeSent();
                        case TIMEOUT -> call.repeatable();
                        case TLS, CIRCUIT_OPEN, ADDRESS_FORBIDDEN, TOO_LARGE -> false;
                    };
        };
    }

    private Exchange follow(Call call, URI uri, int hops) {
        Exchange exchange = once(call, uri);
        if (exchange instanceof Answered(int status, var headers, byte[] _)
                && call.method().equals("GET")
                && isRedirect(status)
                && headers.containsKey("location")
                && hops > 0) {
            return follow(call, uri.resolve(headers.get("location")), hops - 1);
        }
        return exchange;
    }

    private Exchange once(Call call, URI uri) {
        try {
            if (!call.privateAllowed() && !AddressGuard.allows(uri.getHost())) {
                return new Failed(
                        FailureKind.ADDRESS_FORBIDDEN, false, "The address is not a public one");
            }
            return read(
                    call,
                    client.send(request(call, uri), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (HttpConnectTimeoutException | ConnectException | UnknownHostException unreached) {
            return new Failed(FailureKind.CONNECTION, false, "The other side can't be reached");
        } catch (HttpTimeoutException silent) {
            return new Failed(FailureKind.TIMEOUT, true, "The other side did not answer in time");
        } catch (SSLException untrusted) {
            return new Failed(FailureKind.TLS, false, "The certificate was not accepted");
        } catch (IOException broken) {
            return new Failed(FailureKind.CONNECTION, true, "The connection broke");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Failed(FailureKind.CONNECTION, true, "The platform is stopping");
        }
    }

    private static HttpRequest request(Call call, URI uri) {
        byte[] body = call.body();
        var builder =
                HttpRequest.newBuilder(uri)
                        .timeout(call.timeout())
                        .method(
                                call.method(),
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        call.headers().forEach(builder::header);
        return builder.build();
    }

    private static Exchange read(Call call, HttpResponse<InputStream> response) throws IOException {
        try (InputStream stream = response.body()) {
            byte[] body = stream.readNBytes((int) Math.min(call.maxBytes() + 1, Integer.MAX_VALUE));
            if (body.length > call.maxBytes()) {
                return new Failed(FailureKind.TOO_LARGE, true, "The answer is too large");
            }
            Map<String, String> headers = new HashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            return new Answered(response.statusCode(), headers, body);
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static void pause(int attempt) {
        long ceiling = FIRST_PAUSE_MILLIS << (attempt - 1);
        try {
            Thread.sleep(ceiling / 2 + ThreadLocalRandom.current().nextLong(ceiling));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
