package io.omnisupport.api.graphql;

import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.omnisupport.api.graphql.paging.Connection;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.ClassNameTypeResolver;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** What is the same in every domain: names of types, counts of connections, roots in payloads. */
@Configuration(proxyBeanMethods = false)
class WiringConfiguration {
    private static final Object ROOT = new Object();

    @Bean
    GraphQlSourceBuilderCustomizer typeNames() {
        var resolver = new ClassNameTypeResolver();
        resolver.setClassNameExtractor(TypeNames::of);
        return builder -> builder.defaultTypeResolver(resolver);
    }

    @Bean
    RuntimeWiringConfigurer sharedFields() {
        return new SharedFields();
    }

    private static final class SharedFields implements RuntimeWiringConfigurer {
        private List<String> types = List.of();

        @Override
        public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
            types =
                    registry.getTypes(ObjectTypeDefinition.class).stream()
                            .map(ObjectTypeDefinition::getName)
                            .toList();
        }

        @Override
        public void configure(RuntimeWiring.Builder wiring) {
            DataFetcher<Object> query = _ -> ROOT;
            DataFetcher<Object> count =
                    environment -> {
                        Connection<?> connection = Objects.requireNonNull(environment.getSource());
                        return connection.count().of(environment);
                    };
            for (String type : types) {
                if (type.endsWith("Payload")) {
                    wiring.type(type, builder -> builder.dataFetcher("query", query));
                }
                if (type.endsWith("Connection")) {
                    wiring.type(type, builder -> builder.dataFetcher("totalCount", count));
                }
            }
        }
    }
}
