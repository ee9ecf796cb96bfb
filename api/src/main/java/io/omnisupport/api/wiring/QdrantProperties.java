package io.omnisupport.api.wiring;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Qdrant is.
 *
 * @param url address of its REST service, such as {@code http://qdrant:6333}; null runs without
 */
@ConfigurationProperties("omnisupport.qdrant")
record QdrantProperties(@Nullable URI url) {}
