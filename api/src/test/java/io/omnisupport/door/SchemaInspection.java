package io.omnisupport.door;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.SchemaReport;

/** Keeps what the engine says about the schema and the code behind it; for {@code @Import}. */
class SchemaInspection {
    private SchemaReport report;

    @Bean
    GraphQlSourceBuilderCustomizer inspectSchema() {
        return source -> source.schemaResources().inspectSchemaMappings(found -> report = found);
    }

    SchemaReport report() {
        return report;
    }
}
