package io.omnisupport.api.wiring;

import io.omnisupport.platform.Signals;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.core5.http.HttpHost;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The engines beside PostgreSQL, and how they are. */
@Configuration(proxyBeanMethods = false)
class EngineHealthConfiguration {
    private static final String SEARCH_URI = "omnisupport.search.uri";

    @Bean
    @ConditionalOnProperty("omnisupport.platform.redis-uri")
    HealthIndicator redisHealthIndicator(Signals signals) {
        return new EngineHealth(() -> answer(signals.isHeardByOthers()));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(SEARCH_URI)
    OpenSearchTransport openSearchTransport(Environment environment) {
        URI uri = URI.create(environment.getRequiredProperty(SEARCH_URI));
        return ApacheHttpClient5TransportBuilder.builder(
                        new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()))
                .build();
    }

    @Bean
    @ConditionalOnProperty(SEARCH_URI)
    OpenSearchClient openSearchClient(OpenSearchTransport transport) {
        return new OpenSearchClient(transport);
    }

    @Bean
    @ConditionalOnProperty(SEARCH_URI)
    HealthIndicator openSearchHealthIndicator(OpenSearchClient client) {
        return new EngineHealth(() -> client.cluster().health().status().jsonValue());
    }

    private static String answer(boolean isThere) throws IOException {
        if (!isThere) {
            throw new IOException("Redis does not answer");
        }
        return "pong";
    }
}
