package io.omnisupport.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SignInTriesTest {
    private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");

    @Test
    void delayDoublesFromTheFifthOnUpToAQuarterOfAnHour() {
        var delays =
                Stream.iterate(none().failed(NOW, 5), tries -> tries.failed(NOW, 5))
                        .map(tries -> Duration.between(NOW, tries.openAt()).toSeconds())
                        .limit(12);

        assertThat(delays)
                .containsExactly(0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
    }

    @Test
    void anHourOfPeaceForgivesAll() {
        var tries = none();
        for (int i = 0; i < 9; i++) {
            tries = tries.failed(NOW, 5);
        }

        var later = NOW.plus(Duration.ofMinutes(61));

        assertThat(tries.failed(later, 5).failures()).isOne();
        assertThat(tries.failed(later, 5).openAt()).isEqualTo(later);
    }

    @Test
    void rightPasswordDoesNotCount() {
        var tries = none().failed(NOW, 5).failed(NOW, 5);

        assertThat(tries.givenBack(NOW).failures()).isOne();
        assertThat(none().givenBack(NOW).failures()).isZero();
    }

    private static SignInTries none() {
        return new SignInTries(new byte[0], 0, NOW, NOW);
    }
}
