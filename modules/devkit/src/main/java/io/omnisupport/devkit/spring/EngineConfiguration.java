package io.omnisupport.devkit.spring;

import io.omnisupport.devkit.EngineProperties;
import io.omnisupport.devkit.TestEngines;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Gives a test's Spring context a database of its own and the shared Redis. For {@code @Import}: it
 * is no {@code @Configuration}, because the application scans this package too.
 */
public class EngineConfiguration {
    /** Addresses and roles, as a production environment would set them. */
    @Bean
    DynamicPropertyRegistrar engineProperties() {
        var settings = EngineProperties.of(TestEngines.database(), TestEngines.redis());
        return properties -> settings.forEach((name, value) -> properties.add(name, () -> value));
    }
}
