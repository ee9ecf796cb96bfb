package io.omnisupport.client.generator;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Types of the schema in Java, and which of them the documents use. */
final class Types {
    private static final Map<String, JavaType> SCALARS =
            Map.ofEntries(
                    Map.entry("Boolean", JavaType.primitive("boolean", "Boolean", "Read.BOOLEAN")),
                    Map.entry("Int", JavaType.primitive("int", "Integer", "Read.INT")),
                    Map.entry("Float", JavaType.primitive("double", "Double", "Read.DOUBLE")),
                    Map.entry("Long", JavaType.primitive("long", "Long", "Read.LONG")),
                    Map.entry("DateTime", JavaType.of("Instant", "Read.INSTANT")),
                    Map.entry("Duration", JavaType.of("Duration", "Read.DURATION")),
                    Map.entry("Locale", JavaType.of("Locale", "Read.LOCALE")),
                    Map.entry("TimeZone", JavaType.of("ZoneId", "Read.ZONE")),
                    Map.entry("Url", JavaType.of("URI", "Read.URI")));
    private static final JavaType TEXT = JavaType.of("String", "Read.STRING");

    private final GraphQLSchema schema;
    private final Set<String> enums = new TreeSet<>();
    private final Set<String> inputs = new TreeSet<>();

    Types(GraphQLSchema schema) {
        this.schema = schema;
    }

    GraphQLSchema schema() {
        return schema;
    }

    GraphQLNamedType named(String name) {
        return Objects.requireNonNull((GraphQLNamedType) schema.getType(name), name);
    }

    /** Enums used so far. */
    Set<String> enums() {
        return enums;
    }

    /** Input objects used so far, with what they hold. */
    Set<String> inputs() {
        return inputs;
    }

    /** Names of the object types that a value of this type may have. */
    Set<String> possible(GraphQLNamedType type) {
        List<? extends GraphQLNamedType> types =
                type instanceof GraphQLInterfaceType some
                        ? schema.getImplementations(some)
                        : type instanceof GraphQLUnionType union ? union.getTypes() : List.of(type);
        return types.stream().map(GraphQLNamedType::getName).collect(Collectors.toSet());
    }

    boolean implementsInterface(String object, String name) {
        return named(object) instanceof GraphQLObjectType type
                && type.getInterfaces().stream().anyMatch(one -> one.getName().equals(name));
    }

    JavaType leaf(GraphQLNamedType type) {
        String name = type.getName();
        if (type instanceof GraphQLEnumType) {
            enums.add(name);
            return JavaType.of(name, name + "::read");
        }
        return SCALARS.getOrDefault(name, TEXT);
    }

    /** Type of a variable or of a field of an input object. */
    JavaType input(GraphQLType type) {
        if (GraphQLTypeUtil.isNonNull(type)) {
            return inputNonNull(GraphQLTypeUtil.unwrapOne(type));
        }
        return inputNonNull(type).orNull();
    }

    private JavaType inputNonNull(GraphQLType type) {
        if (GraphQLTypeUtil.isList(type)) {
            return input(GraphQLTypeUtil.unwrapOne(type)).list();
        }
        if (type instanceof GraphQLInputObjectType object) {
            use(object);
            return JavaType.of(object.getName(), "");
        }
        return leaf((GraphQLNamedType) type);
    }

    private void use(GraphQLInputObjectType object) {
        if (inputs.add(object.getName())) {
            object.getFields().forEach(field -> input(field.getType()));
        }
    }
}
