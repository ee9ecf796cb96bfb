package io.omnisupport.client.generator;

import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the source files of one package. */
final class Generator {
    private final Types types;
    private final Documents documents;
    private final String packageName;

    /**
     * @param texts documents by file name
     */
    Generator(GraphQLSchema schema, Map<String, String> texts, String packageName) {
        this.types = new Types(schema);
        this.documents = Documents.read(schema, texts);
        this.packageName = packageName;
    }

    List<JavaFile> generate() {
        var files = new ArrayList<JavaFile>();
        var operations = new OperationWriter(types, documents, packageName);
        documents.fragments().values().forEach(one -> files.add(operations.fragment(one)));
        documents.operations().forEach(one -> files.add(operations.operation(one)));
        var schemaTypes = new SchemaTypeWriter(types, packageName);
        types.inputs().forEach(name -> files.add(schemaTypes.input(name)));
        types.enums().forEach(name -> files.add(schemaTypes.enumeration(name)));
        return files;
    }
}
