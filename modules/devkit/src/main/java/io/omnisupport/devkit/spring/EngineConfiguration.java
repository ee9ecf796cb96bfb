package io.omnisupport.devkit.spring;

import io.omnisupport.devkit.DatabaseEngine;
import io.omnisupport.devkit.RedisEngine;
import io.omnisupport.devkit.TestEngines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Gives a test's Spring context a database of its own and the shared Redis. */
@Configuration(proxyBeanMethods = false)
public class EngineConfiguration {
    /** Addresses and roles, as a production environment would set them. */
    @Bean
    DynamicPropertyRegistrar engineProperties() {
        DatabaseEngine database = TestEngines.database();
        RedisEngine redis = TestEngines.redis();
        return properties -> {
            properties.add("spring.datasource.url", database::jdbcUrl);
            properties.add("spring.datasource.username", () -> DatabaseEngine.APP);
            properties.add("spring.datasource.password", () -> DatabaseEngine.PASSWORD);
            properties.add("spring.flyway.url", database::jdbcUrl);
            properties.add("spring.flyway.user", () -> DatabaseEngine.OWNER);
            properties.add("spring.flyway.password", () -> DatabaseEngine.PASSWORD);
            properties.add("omnisupport.platform.redis-uri", redis::uri);
        };
    }
}
