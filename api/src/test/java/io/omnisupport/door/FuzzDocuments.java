package io.omnisupport.door;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Documents made by the schema's own grammar, some of them broken afterwards. */
final class FuzzDocuments {
    private static final int DEEPEST = 5;

    private final GraphQLSchema schema;
    private final RandomGenerator random;
    private final FuzzValues values;
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();

    FuzzDocuments(GraphQLSchema schema, RandomGenerator random, List<String> ids) {
        this.schema = schema;
        this.random = random;
        this.values = new FuzzValues(random, ids);
    }

    /** Body of a request. */
    String body() {
        declared.clear();
        variables.clear();
        boolean isMutation = random.nextInt(3) == 0;
        GraphQLObjectType root = isMutation ? schema.getMutationType() : schema.getQueryType();
        String selection = fields(Objects.requireNonNull(root), 0);
        String declarations =
                declared.isEmpty()
                        ? ""
                        : declared.entrySet().stream()
                                .map(entry -> "$" + entry.getKey() + ": " + entry.getValue())
                                .collect(Collectors.joining(", ", "(", ")"));
        String document = (isMutation ? "mutation M" : "query Q") + declarations + selection;
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of(
                                "query",
                                random.nextInt(3) == 0 ? broken(document) : document,
                                "variables",
                                plain(variables)));
    }

    private String fields(GraphQLFieldsContainer type, int depth) {
        var text = new StringBuilder("{ __typename ");
        List<GraphQLFieldDefinition> all = type.getFieldDefinitions();
        for (int i = 1 + random.nextInt(depth == 0 ? 2 : 4); i > 0; i--) {
            field(values.pick(all), depth, text);
        }
        return text.append("} ").toString();
    }

    private void field(GraphQLFieldDefinition field, int depth, StringBuilder text) {
        var type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
        boolean isLeaf =
                !(type instanceof GraphQLFieldsContainer) && !(type instanceof GraphQLUnionType);
        if (isLeaf || depth < DEEPEST) {
            text.append("f").append(random.nextInt(1_000_000)).append(": ");
            text.append(field.getName()).append(arguments(field)).append(' ');
            if (type instanceof GraphQLFieldsContainer container) {
                text.append(fields(container, depth + 1));
            } else if (type instanceof GraphQLUnionType union) {
                var member = (GraphQLObjectType) values.pick(union.getTypes());
                text.append("{ ... on ").append(member.getName()).append(' ');
                text.append(fields(member, depth + 1)).append("} ");
            }
        }
    }

    private String arguments(GraphQLFieldDefinition field) {
        String text =
                field.getArguments().stream()
                        .filter(argument ->
                                argument.getType() instanceof GraphQLNonNull
                                        ? random.nextInt(40) != 0
                                        : random.nextInt(3) == 0)
                        .map(this::argument)
                        .collect(Collectors.joining(", "));
        return text.isEmpty() ? "" : "(" + text + ")";
    }

    private String argument(GraphQLArgument argument) {
        GraphQLInputType type = argument.getType();
        Object value = values.of(type);
        if (random.nextBoolean()) {
            return argument.getName() + ": " + literal(value);
        }
        String name = "v" + declared.size();
        declared.put(name, GraphQLTypeUtil.simplePrint(type));
        variables.put(name, value);
        return argument.getName() + ": $" + name;
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case FuzzValues.Name name -> name.text();
            case List<?> list ->
                    list.stream()
                            .map(FuzzDocuments::literal)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case null -> "null";
            default -> JsonMapper.shared().writeValueAsString(value);
        };
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case FuzzValues.Name name -> name.text();
            case List<?> list -> list.stream().<@Nullable Object>map(FuzzDocuments::plain).toList();
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, @Nullable Object>();
                map.forEach((key, inner) -> copy.put(key, plain(inner)));
                yield copy;
            }
            case null -> null;
            default -> value;
        };
    }

    private String broken(String document) {
        int at = random.nextInt(document.length());
        int end = Math.min(document.length(), at + random.nextInt(40));
        String head = document.substring(0, at);
        String tail = document.substring(end);
        return switch (random.nextInt(8)) {
            case 0 -> head;
            case 1 -> head + tail;
            case 2 -> document + document;
            case 3 -> head + "{".repeat(5_000) + tail;
            case 4 -> head + "\u0000\uFEFF\u2028" + tail;
            case 5 -> head + "... on " + tail;
            case 6 -> head + "@include(if: true) ".repeat(200) + tail;
            default -> head + "x".repeat(70_000) + tail;
        };
    }
}
