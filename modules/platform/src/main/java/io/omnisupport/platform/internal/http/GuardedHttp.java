package io.omnisupport.platform.internal.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.omnisupport.platform.OutboundHttp;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Breaker, bounded retry and redirects around the wire. Addresses never reach a log. */
@Component
class GuardedHttp implements OutboundHttp {
    private static final int TRIES = 3;
    private static final int HOPS = 3;
    private static final IntervalFunction PAUSES =
            IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(200), 2, 0.5);

    private final HttpWire wire;
    private final HttpMetrics metrics;
    private final CircuitBreakerRegistry breakers =
            CircuitBreakerRegistry.of(
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(20)
                            .minimumNumberOfCalls(10)
                            .failureRateThreshold(60)
                            .waitDurationInOpenState(Duration.ofSeconds(15))
                            .permittedNumberOfCallsInHalfOpenState(2)
                            .build());

    GuardedHttp(HttpWire wire, HttpMetrics metrics) {
        this.wire = wire;
        this.metrics = metrics;
    }

    @Override
    public Exchange send(Call call) {
        CircuitBreaker breaker = breakers.circuitBreaker(call.destination());
        Deadline deadline = Deadline.in(call.timeout());
        for (int attempt = 1; ; attempt++) {
            Exchange exchange = attempt(call, breaker, deadline);
            if (attempt == TRIES || !isWorthRepeating(call, exchange)) {
                return exchange;
            }
            Duration pause = Duration.ofMillis(PAUSES.apply(attempt));
            if (pause.compareTo(deadline.left()) >= 0 || !sleep(pause)) {
                return exchange;
            }
        }
    }

    private Exchange attempt(Call call, CircuitBreaker breaker, Deadline deadline) {
        if (!breaker.tryAcquirePermission()) {
            return new Failed(FailureKind.CIRCUIT_OPEN, false, "The other side failed too often");
        }
        long started = System.nanoTime();
        Exchange exchange = follow(call, deadline);
        long nanos = System.nanoTime() - started;
        metrics.record(call.destination(), exchange, nanos);
        if (isTheirFault(exchange)) {
            breaker.onError(nanos, TimeUnit.NANOSECONDS, new IOException("failed"));
        } else {
            breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        }
        return exchange;
    }

    /** Each hop is checked like the first. */
    private Exchange follow(Call call, Deadline deadline) {
        Call hop = call;
        Exchange exchange = wire.send(hop, deadline);
        for (int hops = 0; hops < HOPS && exchange instanceof Answered answer; hops++) {
            Call next = HttpHops.next(hop, answer);
            if (next == null) {
                return exchange;
            }
            hop = next;
            exchange = wire.send(hop, deadline);
        }
        return exchange;
    }

    private static boolean isTheirFault(Exchange exchange) {
        return switch (exchange) {
            case Answered answered -> answered.status() >= 500;
            case Failed failed ->
                    failed.kind() != FailureKind.ADDRESS_FORBIDDEN
                            && failed.kind() != FailureKind.TOO_LARGE;
        };
    }

    private static boolean isWorthRepeating(Call call, Exchange exchange) {
        return switch (exchange) {
            case Answered answered -> call.repeatable() && answered.status() >= 500;
            case Failed failed ->
                    switch (failed.kind()) {
                        case CONNECTION, TIMEOUT -> call.repeatable() || !failed.maybeSent();
                        case TLS, CIRCUIT_OPEN, ADDRESS_FORBIDDEN, TOO_LARGE -> false;
                    };
        };
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
