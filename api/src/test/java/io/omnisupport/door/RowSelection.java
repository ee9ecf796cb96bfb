package io.omnisupport.door;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.stream.Collectors;

/** Selects everything that a row has, down to a depth; of lists in it the last element. */
final class RowSelection {
    private static final String CONNECTION = "Connection";

    private final GraphQLSchema schema;
    private int aliases;

    RowSelection(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** All fields of a type, in braces. */
    String of(GraphQLNamedOutputType type, int depth) {
        return switch (type) {
            case GraphQLUnionType union -> members(objects(union.getTypes()), depth);
            case GraphQLInterfaceType shared -> members(schema.getImplementations(shared), depth);
            case GraphQLFieldsContainer object -> "{ __typename " + fields(object, depth) + "} ";
            default -> "";
        };
    }

    private static List<GraphQLObjectType> objects(List<? extends GraphQLNamedOutputType> types) {
        return types.stream().map(GraphQLObjectType.class::cast).toList();
    }

    private String members(List<GraphQLObjectType> types, int depth) {
        return types.stream()
                .map(type -> "... on " + type.getName() + " " + of(type, depth))
                .collect(Collectors.joining("", "{ __typename ", "} "));
    }

    private String fields(GraphQLFieldsContainer type, int depth) {
        return type.getFieldDefinitions().stream()
                .filter(field -> isFree(field) || isConnection(field))
                .map(field -> field(field, depth))
                .collect(Collectors.joining());
    }

    /** Aliases, because members of a union may differ in the type of a field. */
    private String field(GraphQLFieldDefinition field, int depth) {
        var type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        boolean isLeaf = GraphQLTypeUtil.isLeaf(type);
        if (!isLeaf && depth == 0) {
            return "";
        }
        String name = "a" + aliases++ + ": " + field.getName();
        if (isConnection(field)) {
            return name + "(last: 1) { nodes " + of(row(type), depth - 1) + "} ";
        }
        return name + " " + of(type, depth - 1);
    }

    static boolean isConnection(GraphQLFieldDefinition field) {
        var type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        return type.getName().endsWith(CONNECTION);
    }

    /** Type of the rows of a connection. */
    static GraphQLNamedOutputType row(GraphQLNamedOutputType connection) {
        var nodes = ((GraphQLObjectType) connection).getFieldDefinition("nodes");
        return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(nodes.getType());
    }

    private static boolean isFree(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .noneMatch(argument ->
                        argument.getType() instanceof GraphQLNonNull
                                && !argument.hasSetDefaultValue());
    }
}
