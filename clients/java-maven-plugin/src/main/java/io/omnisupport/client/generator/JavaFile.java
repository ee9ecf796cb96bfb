package io.omnisupport.client.generator;

import java.util.Set;
import java.util.function.Consumer;

/** A generated source file. */
record JavaFile(String name, String text) {
    /** Names that a file may use and that no type in it may have. */
    static final Set<String> IMPORTED =
            Set.of(
                    "Duration",
                    "Instant",
                    "InputObject",
                    "JsonNode",
                    "List",
                    "Locale",
                    "MutationOperation",
                    "NullMarked",
                    "Nullable",
                    "Other",
                    "Payload",
                    "QueryOperation",
                    "Read",
                    "Refusal",
                    "Selection",
                    "StreamOperation",
                    "String",
                    "SubscriptionOperation",
                    "URI",
                    "Variables",
                    "ZoneId");

    private static final String HEAD =
            """
            // Generated from GraphQL documents; changes are lost.
            package %s;

            import io.omnisupport.client.operation.InputObject;
            import io.omnisupport.client.operation.MutationOperation;
            import io.omnisupport.client.operation.Payload;
            import io.omnisupport.client.operation.QueryOperation;
            import io.omnisupport.client.operation.Read;
            import io.omnisupport.client.error.Refusal;
            import io.omnisupport.client.operation.Selection;
            import io.omnisupport.client.operation.StreamOperation;
            import io.omnisupport.client.operation.SubscriptionOperation;
            import io.omnisupport.client.operation.Variables;
            import java.net.URI;
            import java.time.Duration;
            import java.time.Instant;
            import java.time.ZoneId;
            import java.util.List;
            import java.util.Locale;
            import org.jspecify.annotations.NullMarked;
            import org.jspecify.annotations.Nullable;
            import tools.jackson.databind.JsonNode;
            """;

    static JavaFile of(String packageName, String name, Consumer<Code> body) {
        var code = new Code();
        body.accept(code);
        // The first type of a file carries the annotation.
        String marked = code.toString().replaceFirst("(?m)^public ", "@NullMarked\npublic ");
        return new JavaFile(name, HEAD.formatted(packageName) + marked);
    }
}
