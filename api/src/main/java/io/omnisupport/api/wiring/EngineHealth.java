package io.omnisupport.api.wiring;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of an engine whose absence costs comfort, not conversations: the application is degraded
 * without it, never down.
 */
class EngineHealth implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private final Callable<String> question;

    /**
     * @param question asks the engine; its answer is shown
     */
    EngineHealth(Callable<String> question) {
        this.question = question;
    }

    @Override
    public Health health() {
        var answer = THREADS.submit(question);
        try {
            String told = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().withDetail("answer", told).build();
        } catch (ExecutionException refused) {
            return degraded(String.valueOf(refused.getCause()));
        } catch (TimeoutException silent) {
            answer.cancel(true);
            return degraded("none");
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return degraded("none");
        }
    }

    private static Health degraded(String told) {
        return Health.status("DEGRADED").withDetail("answer", told).build();
    }
}
