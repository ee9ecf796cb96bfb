package io.omnisupport.api.graphql.documents;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the engine take documents from those that are known. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Bean
    GraphQlSourceBuilderCustomizer documentsByHash(KnownDocuments documents) {
        return builder ->
                builder.configureGraphQl(engine -> engine.preparsedDocumentProvider(documents));
    }
}
