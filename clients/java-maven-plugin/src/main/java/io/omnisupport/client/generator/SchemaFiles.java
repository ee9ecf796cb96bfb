package io.omnisupport.client.generator;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads files of a kind. */
final class SchemaFiles {
    private SchemaFiles() {}

    /** The schema in a file, or in all {@code .graphqls} files under a folder. */
    static GraphQLSchema read(Path place) throws IOException {
        var registry = new TypeDefinitionRegistry();
        for (Path file : Files.isDirectory(place) ? under(place, ".graphqls") : List.of(place)) {
            registry.merge(new SchemaParser().parse(Files.readString(file)));
        }
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
    }

    /** Files under a folder by their extension, in order of their paths. */
    static List<Path> under(Path folder, String extension) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(extension)).sorted().toList();
        }
    }
}
