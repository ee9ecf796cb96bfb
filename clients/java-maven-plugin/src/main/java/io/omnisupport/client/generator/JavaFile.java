package io.omnisupport.client.generator;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A generated source file. */
record JavaFile(String name, String text) {
    private static final List<String> IMPORTS =
            List.of(
                    "io.omnisupport.client.error.Refusal",
                    "io.omnisupport.client.operation.InputObject",
                    "io.omnisupport.client.operation.MutationOperation",
                    "io.omnisupport.client.operation.Payload",
                    "io.omnisupport.client.operation.QueryOperation",
                    "io.omnisupport.client.operation.Read",
                    "io.omnisupport.client.operation.Selection",
                    "io.omnisupport.client.operation.StreamOperation",
                    "io.omnisupport.client.operation.SubscriptionOperation",
                    "io.omnisupport.client.operation.Variables",
                    "java.net.URI",
                    "java.time.Duration",
                    "java.time.Instant",
                    "java.time.ZoneId",
                    "java.util.List",
                    "java.util.Locale",
                    "org.jspecify.annotations.NullMarked",
                    "org.jspecify.annotations.Nullable",
                    "tools.jackson.databind.JsonNode");

    /** Names that a file may use and that no type in it may have. */
    static final Set<String> IMPORTED =
            Stream.concat(IMPORTS.stream().map(JavaFile::simple), Stream.of("Other", "String"))
                    .collect(Collectors.toUnmodifiableSet());

    static JavaFile of(String packageName, String name, Consumer<Code> body) {
        var code = new Code();
        body.accept(code);
        // The first type of a file carries the annotation.
        String marked = code.toString().replaceFirst("(?m)^public ", "@NullMarked\npublic ");
        String imports =
                IMPORTS.stream()
                        .filter(one -> isUsed(simple(one), marked))
                        .map(one -> "import " + one + ";\n")
                        .collect(Collectors.joining());
        String head = "// Generated from GraphQL documents; changes are lost.\npackage %s;\n\n%s";
        return new JavaFile(name, head.formatted(packageName, imports) + marked);
    }

    private static String simple(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private static boolean isUsed(String name, String text) {
        return Pattern.compile("\\b" + name + "\\b").matcher(text).find();
    }
}
