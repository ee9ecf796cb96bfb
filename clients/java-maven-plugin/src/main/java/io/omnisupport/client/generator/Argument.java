package io.omnisupport.client.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A variable, or a field of an input object.
 *
 * @param isRequired true: there is no request without it
 */
record Argument(String name, JavaType type, String description, boolean isRequired) {
    /** Writes a factory with what is required, and a method that adds each of the rest. */
    static void writeAll(Code code, String owner, List<Argument> all) {
        List<Argument> required = all.stream().filter(Argument::isRequired).toList();
        var paragraphs = new ArrayList<>(List.of("With what is required and nothing else."));
        required.forEach(one -> paragraphs.add(one.documentation()));
        String parameters =
                required.stream().map(Argument::parameter).collect(Collectors.joining(", "));
        String values = required.stream().map(Argument::with).collect(Collectors.joining());
        code.line("").javadoc(paragraphs);
        code.line("public static %s of(%s) {".formatted(owner, parameters));
        code.line("return new %s(Variables.none()%s);".formatted(owner, values));
        code.line("}");
        all.stream().filter(one -> !one.isRequired()).forEach(one -> one.writeWith(code, owner));
    }

    /** Writes a factory of a value that has this field and no other. */
    void writeOnly(Code code, String owner) {
        code.line("").javadoc(List.of(description));
        code.line("public static %s %s(%s) {".formatted(owner, Names.member(name), parameter()));
        code.line("return new %s(Variables.none()%s);".formatted(owner, with()));
        code.line("}");
    }

    private void writeWith(Code code, String owner) {
        code.line("").javadoc(List.of(description.isEmpty() ? "With " + name + "." : description));
        code.line("public %s with%s(%s) {".formatted(owner, Names.capitalized(name), parameter()));
        code.line("return new %s(variables()%s);".formatted(owner, with()));
        code.line("}");
    }

    private String with() {
        return ".with(\"%s\", %s)".formatted(name, Names.member(name));
    }

    private String parameter() {
        return type.declared() + " " + Names.member(name);
    }

    private String documentation() {
        return description.isEmpty() ? "" : "@param " + Names.member(name) + " " + description;
    }
}
