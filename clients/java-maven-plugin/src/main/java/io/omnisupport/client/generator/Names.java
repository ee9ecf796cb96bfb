package io.omnisupport.client.generator;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of the schema as Java likes them. */
final class Names {
    /** What a record component may not be called. */
    private static final Set<String> TAKEN_BY_OBJECT =
            Set.of(
                    "clone",
                    "finalize",
                    "getClass",
                    "hashCode",
                    "notify",
                    "notifyAll",
                    "toString",
                    "wait");

    private Names() {}

    /** {@code ThreadView_Messages} becomes {@code ThreadViewMessages}. */
    static String type(String name) {
        var result = new StringBuilder();
        for (String part : name.split("_")) {
            result.append(capitalized(part));
        }
        return result.toString();
    }

    /** A field, parameter or component. */
    static String member(String name) {
        boolean isTaken = SourceVersion.isKeyword(name) || TAKEN_BY_OBJECT.contains(name);
        return isTaken ? name + "_" : name;
    }

    static String capitalized(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
