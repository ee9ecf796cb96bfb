package io.omnisupport.devkit.spring;

import io.omnisupport.devkit.Engine;
import io.omnisupport.devkit.EngineProperties;
import io.omnisupport.devkit.TestEngines;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * Gives a test's Spring context the shared OpenSearch, which costs seconds to start; for
 * {@code @Import} like {@link EngineConfiguration}.
 */
public class SearchEngineConfiguration {
    /** Its address, as a production environment would set it. */
    @Bean
    DynamicPropertyRegistrar searchEngineProperties() {
        Engine openSearch = TestEngines.openSearch();
        return properties -> properties.add(EngineProperties.SEARCH_URI, openSearch::uri);
    }
}
