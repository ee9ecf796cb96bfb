package io.omnisupport.api.wiring;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where OpenSearch is.
 *
 * @param uri address of its REST service; null runs without
 */
@ConfigurationProperties("omnisupport.search")
record SearchProperties(@Nullable URI uri) {}
