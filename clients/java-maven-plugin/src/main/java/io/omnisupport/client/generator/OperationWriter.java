package io.omnisupport.client.generator;

import graphql.execution.TypeFromAST;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Writes a class for each operation and each fragment. */
final class OperationWriter {
    /** What every stream tells of itself; the client takes it out. */
    private static final Set<String> CONTROL = Set.of("StreamReady", "ResyncRequired");

    private final Types types;
    private final Documents documents;
    private final String packageName;
    private final Set<String> reserved;

    OperationWriter(Types types, Documents documents, String packageName) {
        this.types = types;
        this.documents = documents;
        this.packageName = packageName;
        this.reserved = new TreeSet<>(JavaFile.IMPORTED);
        documents.names().forEach(name -> reserved.add(Names.type(name)));
        types.schema().getAllTypesAsList().stream()
                .filter(type -> type instanceof GraphQLEnumType || type instanceof GraphQLInputType)
                .forEach(type -> reserved.add(type.getName()));
    }

    JavaFile fragment(FragmentDefinition fragment) {
        String name = Names.type(fragment.getName());
        var names = new TreeSet<>(reserved);
        names.remove(name);
        var scope = new Scope(names);
        GraphQLNamedType type = types.named(fragment.getTypeCondition().getName());
        var shapes = new Shapes(types, documents.fragments(), scope, Set.of());
        Shape root = shapes.shape(type, List.of(fragment.getSelectionSet()), List.of(name));
        return JavaFile.of(
                packageName,
                name,
                code -> {
                    var writer = new ShapeWriter(code);
                    writer.write(root, () -> writeOthers(writer, scope, root));
                });
    }

    JavaFile operation(OperationDefinition operation) {
        String name = Names.type(operation.getName());
        boolean isStream = isStream(operation);
        if (isStream && !tellsItsPlace(operation)) {
            throw new InvalidDocument("Select __typename and cursor of the events in " + name);
        }
        var scope = new Scope(reserved);
        var shapes = new Shapes(types, documents.fragments(), scope, isStream ? CONTROL : Set.of());
        GraphQLNamedType root = root(operation);
        Shape data = shapes.shape(root, List.of(operation.getSelectionSet()), List.of("Data"));
        JavaType answer =
                isStream
                        ? data.properties().get(0).type()
                        : JavaType.of(data.name(), data.name() + "::read");
        List<Shape> shapesInside =
                scope.shapes().stream().filter(shape -> !isStream || shape != data).toList();
        return JavaFile.of(packageName, name, code -> write(code, operation, answer, shapesInside));
    }

    private void write(
            Code code, OperationDefinition operation, JavaType answer, List<Shape> shapes) {
        String name = Names.type(operation.getName());
        String kind = operation.getOperation().name().toLowerCase(Locale.ROOT);
        String base = isStream(operation) ? "Stream" : Names.capitalized(kind);
        boolean isInside = shapes.stream().anyMatch(one -> one.name().equals(answer.boxed()));
        code.line("").javadoc(List.of("The %s %s.".formatted(kind, operation.getName())));
        code.line(
                "public final class %s extends %sOperation<%s> {"
                        .formatted(
                                name,
                                base,
                                isInside ? name + "." + answer.boxed() : answer.boxed()));
        code.line("private static final String DOCUMENT =");
        code.line("        " + Code.literal(documents.withFragments(operation)) + ";").line("");
        code.line("private " + name + "(Variables variables) {");
        code.line("super(DOCUMENT, variables);").line("}");
        Argument.writeAll(code, name, variables(operation));
        code.line("").line("@Override");
        code.line("public %s read(JsonNode json) {".formatted(answer.boxed()));
        String reader = answer.reader().replace("::read", ".read(json)");
        code.line("return " + reader + ";").line("}");
        var writer = new ShapeWriter(code);
        shapes.forEach(shape -> writer.write(shape, () -> {}));
        code.line("}");
    }

    private static void writeOthers(ShapeWriter writer, Scope scope, Shape root) {
        scope.shapes().stream()
                .filter(shape -> shape != root)
                .forEach(shape -> writer.write(shape, () -> {}));
    }

    /** A subscription that can resume: it takes `since`, and tells the cursor of every event. */
    private static boolean isStream(OperationDefinition operation) {
        return operation.getOperation() == Operation.SUBSCRIPTION
                && operation.getVariableDefinitions().stream()
                        .anyMatch(variable -> variable.getName().equals("since"));
    }

    private boolean tellsItsPlace(OperationDefinition operation) {
        return operation.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .map(Field::getSelectionSet)
                .map(events ->
                        Selected.collect(
                                List.of(events), "", documents.fragments(), condition -> true))
                .allMatch(keys -> keys.keySet().containsAll(List.of("__typename", "cursor")));
    }

    private GraphQLNamedType root(OperationDefinition operation) {
        var schema = types.schema();
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> Objects.requireNonNull(schema.getMutationType());
            case SUBSCRIPTION -> Objects.requireNonNull(schema.getSubscriptionType());
        };
    }

    private List<Argument> variables(OperationDefinition operation) {
        return operation.getVariableDefinitions().stream()
                .map(variable -> {
                    GraphQLType type =
                            TypeFromAST.getTypeFromAST(types.schema(), variable.getType());
                    boolean isRequired =
                            GraphQLTypeUtil.isNonNull(type) && variable.getDefaultValue() == null;
                    return new Argument(variable.getName(), types.input(type), "", isRequired);
                })
                .toList();
    }
}
