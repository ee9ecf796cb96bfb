package io.omnisupport.api.wiring;

import static java.util.Objects.requireNonNull;

import io.omnisupport.platform.EventConsumers;
import io.omnisupport.platform.FileStore;
import io.omnisupport.platform.Signals;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.apache.hc.core5.http.HttpHost;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engines beside PostgreSQL, and how they are. */
@Configuration(proxyBeanMethods = false)
class EngineHealthConfiguration {
    private static final String SEARCH_URI = "omnisupport.search.uri";
    private static final String QDRANT_URL = "omnisupport.qdrant.url";
    private static final long FAR_BEHIND = 10_000;

    @Bean
    @ConditionalOnProperty("omnisupport.platform.redis-uri")
    HealthIndicator redisHealthIndicator(Signals signals) {
        return new EngineHealth(() -> answer(signals.isHeardByOthers()));
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(SEARCH_URI)
    OpenSearchTransport openSearchTransport(SearchProperties properties) {
        URI uri = requireNonNull(properties.uri());
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

    @Bean
    HealthIndicator filesHealthIndicator(FileStore files) {
        return new EngineHealth(() -> {
            files.check();
            return "ready";
        });
    }

    @Bean
    @ConditionalOnProperty(QDRANT_URL)
    HealthIndicator qdrantHealthIndicator(QdrantProperties properties) {
        return new EngineHealth(new QdrantHealth(requireNonNull(properties.url())));
    }

    /** Degraded while any consumer of the event log is far behind. */
    @Bean
    HealthIndicator eventConsumersHealthIndicator(EventConsumers consumers) {
        return new EngineHealth(() -> {
            Map<String, Long> lags = consumers.lags();
            if (lags.values().stream().anyMatch(lag -> lag > FAR_BEHIND)) {
                throw new IllegalStateException("Far behind: " + lags);
            }
            return "behind by " + lags;
        });
    }

    private static String answer(boolean isThere) throws IOException {
        if (!isThere) {
            throw new IOException("Redis does not answer");
        }
        return "pong";
    }
}
