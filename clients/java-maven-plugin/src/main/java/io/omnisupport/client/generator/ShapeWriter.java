package io.omnisupport.client.generator;

import io.omnisupport.client.generator.Shape.Arm;
import io.omnisupport.client.generator.Shape.Choice;
import io.omnisupport.client.generator.Shape.Plain;
import io.omnisupport.client.generator.Shape.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes records and sealed interfaces that read themselves from JSON. */
final class ShapeWriter {
    private static final String READ = "read(JsonNode json)";
    private static final String OPEN = "Selection one = Selection.of(json);";

    private final Code code;

    ShapeWriter(Code code) {
        this.code = code;
    }

    /**
     * Writes a shape.
     *
     * @param inside what else its body holds
     */
    void write(Shape shape, Runnable inside) {
        if (shape instanceof Plain plain) {
            writePlain(plain, inside);
        } else if (shape instanceof Choice choice) {
            writeChoice(choice, inside);
        }
    }

    private void writePlain(Plain shape, Runnable inside) {
        code.line("").javadoc(documentation(description(shape), shape.properties()));
        code.line("public " + record(shape.name(), shape.properties(), payload(shape)));
        code.line("static " + shape.name() + " " + READ + " {");
        code.line(OPEN);
        code.line("return " + made(shape.name(), shape.properties()) + ";");
        code.line("}");
        inside.run();
        code.line("}");
    }

    /** The root types say what they are for, not what this one has. */
    private static String description(Plain shape) {
        return shape.name().equals("Data") ? "Data of the answer." : shape.description();
    }

    private static String payload(Plain shape) {
        boolean canBeRefused =
                shape.properties().stream()
                        .anyMatch(one ->
                                one.key().equals("errors")
                                        && !one.type().refusals().isEmpty()
                                        && !one.type().isNullable());
        return canBeRefused ? " implements Payload<" + shape.name() + ">" : "";
    }

    private void writeChoice(Choice choice, Runnable inside) {
        code.line("").javadoc(List.of(choice.description()));
        code.line(
                "public sealed interface %s%s {"
                        .formatted(choice.name(), choice.isRefusal() ? " extends Refusal" : ""));
        code.javadoc(List.of("Name of the type in the schema."));
        code.line("String typename();");
        for (Property property : choice.properties()) {
            code.line("").javadoc(List.of(property.description()));
            code.line(property.type().declared() + " " + property.component() + "();");
        }
        choice.arms().forEach(arm -> writeArm(arm, choice));
        writeOther(choice);
        writeReader(choice);
        inside.run();
        code.line("}");
    }

    private void writeArm(Arm arm, Choice choice) {
        code.line("").javadoc(documentation(arm.description(), arm.properties()));
        code.line(record(arm.typeName(), arm.properties(), " implements " + choice.name()));
        code.line("@Override");
        code.line("public String typename() {");
        code.line("return \"" + arm.typeName() + "\";");
        code.line("}");
        code.line("}");
    }

    private void writeOther(Choice choice) {
        code.line("").javadoc(List.of("Any other, such as one that the schema gained later."));
        String components =
                Stream.concat(Stream.of("String typename"), components(choice.properties()))
                        .collect(Collectors.joining(", "));
        code.line("record Other(%s) implements %s {}".formatted(components, choice.name()));
    }

    private void writeReader(Choice choice) {
        code.line("");
        code.line("static " + choice.name() + " " + READ + " {");
        code.line(OPEN);
        code.line("return switch (one.typename()) {");
        for (Arm arm : choice.arms()) {
            String value = made(arm.typeName(), arm.properties());
            code.line("case \"" + arm.typeName() + "\" -> " + value + ";");
        }
        var values = new ArrayList<>(List.of("one.typename()"));
        choice.properties().forEach(one -> values.add(one.type().readAt(one.key())));
        code.line("default -> new Other(" + String.join(", ", values) + ");");
        code.line("};");
        code.line("}");
    }

    private static String record(String name, List<Property> properties, String rest) {
        String components = components(properties).collect(Collectors.joining(", "));
        return "record " + name + "(" + components + ")" + rest + " {";
    }

    private static Stream<String> components(List<Property> properties) {
        return properties.stream().map(one -> one.type().declared() + " " + one.component());
    }

    private static String made(String name, List<Property> properties) {
        return properties.stream()
                .map(one -> one.type().readAt(one.key()))
                .collect(Collectors.joining(", ", "new " + name + "(", ")"));
    }

    private static List<String> documentation(String description, List<Property> properties) {
        var paragraphs = new ArrayList<>(List.of(description));
        properties.stream()
                .filter(one -> !one.description().isEmpty())
                .forEach(one ->
                        paragraphs.add("@param " + one.component() + " " + one.description()));
        return paragraphs;
    }
}
