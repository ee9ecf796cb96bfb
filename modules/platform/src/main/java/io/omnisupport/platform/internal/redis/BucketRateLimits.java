package io.omnisupport.platform.internal.redis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeoutException;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.redisson.Bucket4jRedisson;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.omnisupport.platform.Allowance;
import io.omnisupport.platform.Fingerprint;
import io.omnisupport.platform.RateLimits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.client.RedisException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Buckets of Bucket4j, in Redis as long as it answers quickly. */
@Component
class BucketRateLimits implements RateLimits {
    private static final Logger LOG = LoggerFactory.getLogger(BucketRateLimits.class);
    private static final String PREFIX = "omnisupport:rate:";
    private static final Duration PATIENCE = Duration.ofMillis(250);
    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(10);
    private static final long LOCAL_BUCKETS = 100_000;

    private final @Nullable ProxyManager<String> shared;
    private final Cache<String, Bucket> local =
            Caffeine.newBuilder()
                    .maximumSize(LOCAL_BUCKETS)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();
    private final CircuitBreaker breaker =
            CircuitBreaker.of(
                    "rate-limits",
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(10)
                            .minimumNumberOfCalls(3)
                            .waitDurationInOpenState(Duration.ofSeconds(5))
                            .recordExceptions(RedisException.class, TimeoutException.class)
                            .build());

    BucketRateLimits(RedisConnection redis) {
        this.shared =
                redis.client() instanceof Redisson client
                        ? Bucket4jRedisson.casBasedBuilder(client.getCommandExecutor())
                                .requestTimeout(PATIENCE)
                                .expirationAfterWrite(
                                        ExpirationAfterWriteStrategy
                                                .basedOnTimeForRefillingBucketUpToMax(
                                                        KEPT_WHEN_FULL))
                                .build()
                        : null;
        breaker.getEventPublisher()
                .onStateTransition(change ->
                        LOG.warn("Rate limits through Redis: {}", change.getStateTransition()));
    }

    @Override
    public Allowance take(String key, long tokens, Rate rate) {
        return allowance(probe(name(key, rate), tokens, rate));
    }

    /** A changed rate begins a fresh bucket. */
    private static String name(String key, Rate rate) {
        String readable = "%s/%d/%d".formatted(key, rate.capacity(), rate.perSecond());
        return PREFIX + Fingerprint.of(readable);
    }

    private ConsumptionProbe probe(String name, long tokens, Rate rate) {
        if (shared != null) {
            Bucket bucket = shared.builder().build(name, () -> configuration(rate));
            try {
                return breaker.executeSupplier(() -> bucket.tryConsumeAndReturnRemaining(tokens));
            } catch (RedisException | TimeoutException | CallNotPermittedException away) {
                LOG.debug("Counting on this node alone", away);
            }
        }
        return local.get(name, _ -> local(rate)).tryConsumeAndReturnRemaining(tokens);
    }

    private static Allowance allowance(ConsumptionProbe probe) {
        return new Allowance(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    private static BucketConfiguration configuration(Rate rate) {
        return BucketConfiguration.builder().addLimit(bandwidth(rate)).build();
    }

    private static Bucket local(Rate rate) {
        return Bucket.builder().addLimit(bandwidth(rate)).build();
    }

    private static Bandwidth bandwidth(Rate rate) {
        return Bandwidth.builder()
                .capacity(rate.capacity())
                .refillGreedy(rate.perSecond(), Duration.ofSeconds(1))
                .build();
    }
}
