package io.omnisupport.client.generator;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes enums and input objects as the schema has them. */
final class SchemaTypeWriter {
    private static final String UNKNOWN = "UNKNOWN";

    private final Types types;
    private final String packageName;

    SchemaTypeWriter(Types types, String packageName) {
        this.types = types;
        this.packageName = packageName;
    }

    JavaFile enumeration(String name) {
        var type = (GraphQLEnumType) types.named(name);
        return JavaFile.of(
                packageName,
                name,
                code -> {
                    code.line("").javadoc(List.of(text(type.getDescription())));
                    code.line("public enum " + name + " {");
                    type.getValues().stream()
                            .filter(value -> !value.getName().equals(UNKNOWN))
                            .forEach(value -> {
                                code.javadoc(List.of(text(value.getDescription())));
                                code.line(value.getName() + ",");
                            });
                    code.javadoc(List.of("One that the schema gained later."));
                    code.line(UNKNOWN + ";").line("");
                    code.line("static " + name + " read(JsonNode json) {");
                    code.line("return Read.constant(json, values(), UNKNOWN);");
                    code.line("}").line("}");
                });
    }

    JavaFile input(String name) {
        var type = (GraphQLInputObjectType) types.named(name);
        return JavaFile.of(
                packageName,
                name,
                code -> {
                    code.line("").javadoc(List.of(text(type.getDescription())));
                    code.line("public final class " + name + " extends InputObject {");
                    code.line("private " + name + "(Variables variables) {");
                    code.line("super(variables);").line("}");
                    if (type.isOneOf()) {
                        arguments(type).forEach(one -> one.writeOnly(code, name));
                    } else {
                        Argument.writeAll(code, name, arguments(type));
                    }
                    code.line("}");
                });
    }

    private List<Argument> arguments(GraphQLInputObjectType type) {
        return type.getFields().stream()
                .map(field -> {
                    var input = types.input(field.getType());
                    boolean isRequired =
                            GraphQLTypeUtil.isNonNull(field.getType())
                                    && !field.hasSetDefaultValue();
                    // The only field of a value can't be null.
                    var nonNull =
                            new JavaType(input.name(), input.boxed(), input.reader(), false, "");
                    return new Argument(
                            field.getName(),
                            type.isOneOf() ? nonNull : input,
                            text(field.getDescription()),
                            isRequired);
                })
                .toList();
    }

    private static String text(@Nullable String description) {
        return Objects.requireNonNullElse(description, "");
    }
}
