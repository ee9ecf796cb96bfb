package io.omnisupport.platform.internal.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnisupport.devkit.FreePorts;
import io.omnisupport.devkit.TestEngines;
import io.omnisupport.platform.Allowance;
import io.omnisupport.platform.RateLimits;
import io.omnisupport.platform.RateLimits.Rate;
import io.omnisupport.platform.UuidV7;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BucketRateLimitsTest {
    private static final Rate TEN_SLOWLY = new Rate(10, 1);

    private final String key = UuidV7.next().toString();
    private final RedisConnections connections = new RedisConnections();

    @AfterEach
    void stop() {
        connections.close();
    }

    private RateLimits node(@Nullable String redisUri) {
        return new BucketRateLimits(connections.of(redisUri));
    }

    @Test
    void givesUntilTheBucketIsEmptyAndSaysWhenToComeBack() {
        var limits = node(TestEngines.redis().uri());

        var first = limits.take(key, 8, TEN_SLOWLY);
        var tooMuch = limits.take(key, 5, TEN_SLOWLY);

        assertThat(first.isGranted()).isTrue();
        assertThat(first.remaining()).isEqualTo(2);
        assertThat(first.retryAfter()).isZero();
        assertThat(first.fullAfter()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
        assertThat(tooMuch.isGranted()).isFalse();
        assertThat(tooMuch.remaining()).isEqualTo(2);
        assertThat(tooMuch.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @Test
    void aRefusedWishTakesNothing() {
        var limits = node(TestEngines.redis().uri());
        limits.take(key, 8, TEN_SLOWLY);
        limits.take(key, 5, TEN_SLOWLY);

        assertThat(limits.take(key, 2, TEN_SLOWLY).isGranted()).isTrue();
    }

    @Test
    void tokensFlowBack() throws Exception {
        var limits = node(TestEngines.redis().uri());
        var quick = new Rate(10, 100);
        limits.take(key, 10, quick);
        Thread.sleep(120);

        assertThat(limits.take(key, 10, quick).isGranted()).isTrue();
    }

    @Test
    void bucketsOfOthersAreTheirOwn() {
        var limits = node(TestEngines.redis().uri());
        limits.take(key, 10, TEN_SLOWLY);

        assertThat(limits.take(key + "other", 10, TEN_SLOWLY).isGranted()).isTrue();
    }

    @Test
    void nodesShareABucketHoweverTheyRace() throws Exception {
        var nodes = List.of(node(TestEngines.redis().uri()), node(TestEngines.redis().uri()));
        nodes.forEach(connected -> connected.take(key + "connect", 1, TEN_SLOWLY));
        var rate = new Rate(50, 1);
        var wishes = new ArrayList<Callable<Allowance>>();
        for (int i = 0; i < 120; i++) {
            var limits = nodes.get(i % 2);
            wishes.add(() -> limits.take(key, 1, rate));
        }

        long granted;
        try (var threads = Executors.newFixedThreadPool(8)) {
            granted =
                    threads.invokeAll(wishes).stream()
                            .map(Future::resultNow)
                            .filter(Allowance::isGranted)
                            .count();
        }

        assertThat(granted).isBetween(50L, 52L);
    }

    @Test
    void withoutRedisANodeCountsAlone() {
        assertLimitsAlone(node(null));
    }

    @Test
    void whileRedisIsAwayANodeCountsAloneAndQuickly() {
        assertLimitsAlone(node("redis://127.0.0.1:" + FreePorts.any()));
    }

    private void assertLimitsAlone(RateLimits limits) {
        long begun = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            assertThat(limits.take(key, 1, TEN_SLOWLY).isGranted()).isTrue();
        }

        assertThat(limits.take(key, 5, TEN_SLOWLY).isGranted()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }
}
