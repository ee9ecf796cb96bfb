package io.omnisupport.tenancy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TenancyPropertiesTest {
    private static final String PREFIX = "omnisupport.tenancy";

    @Test
    void hasTheseDefaults() {
        var properties = new Binder().bindOrCreate(PREFIX, TenancyProperties.class);

        assertThat(properties)
                .isEqualTo(
                        new TenancyProperties(
                                Duration.ofMinutes(15),
                                Duration.ofDays(30),
                                Duration.ofSeconds(60),
                                Duration.ofSeconds(5),
                                5,
                                20));
    }

    @Test
    void readsTheseKeys() {
        var source =
                new MapConfigurationPropertySource(
                        Map.of(
                                PREFIX + ".access-lifetime", "1m",
                                PREFIX + ".session-lifetime", "2d",
                                PREFIX + ".repeat-grace", "3s",
                                PREFIX + ".standing-lifetime", "4s",
                                PREFIX + ".account-tries", "5",
                                PREFIX + ".address-tries", "6"));

        assertThat(new Binder(source).bind(PREFIX, TenancyProperties.class).get())
                .isEqualTo(
                        new TenancyProperties(
                                Duration.ofMinutes(1),
                                Duration.ofDays(2),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(4),
                                5,
                                6));
    }
}
