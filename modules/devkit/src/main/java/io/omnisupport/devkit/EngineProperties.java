package io.omnisupport.devkit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Addresses and roles as an application's settings, the way a production environment names them.
 */
public final class EngineProperties {
    /** Setting for OpenSearch. */
    public static final String SEARCH_URI = "omnisupport.search.uri";

    private EngineProperties() {}

    /** Settings for PostgreSQL and Redis. */
    public static Map<String, String> of(DatabaseEngine database, Engine redis) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", DatabaseEngine.APP);
        properties.put("spring.datasource.password", DatabaseEngine.PASSWORD);
        properties.put("spring.flyway.url", database.jdbcUrl());
        properties.put("spring.flyway.user", DatabaseEngine.OWNER);
        properties.put("spring.flyway.password", DatabaseEngine.PASSWORD);
        properties.put("omnisupport.platform.redis-uri", redis.uri());
        return properties;
    }
}
