package io.omnisupport.api.graphql.documents;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which documents are known and who is held to them.
 *
 * @param folder manifests of other trusted clients, {@code *.json} with an object from SHA-256 to
 *     document, as GraphQL Code Generator and Relay write them; null for none
 * @param visitors what visitors' tokens may send: {@code ANY} document, or {@code TRUSTED} ones
 *     only
 * @param cacheCharacters characters of documents kept parsed and validated
 */
@ConfigurationProperties("omnisupport.documents")
record DocumentProperties(
        @Nullable Path folder,
        @DefaultValue("ANY") Accepted visitors,
        @DefaultValue("4000000") long cacheCharacters) {
    enum Accepted {
        ANY,
        TRUSTED
    }
}
