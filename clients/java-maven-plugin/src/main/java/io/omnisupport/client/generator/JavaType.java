package io.omnisupport.client.generator;

/**
 * Type of a value in generated code.
 *
 * @param name how it is written; a primitive where there can be no null
 * @param boxed how it is written as a type argument
 * @param reader expression of what reads it from JSON
 * @param isNullable true: may be null
 * @param refusals name of the sealed interface when the type is a list of refusals, else empty
 */
record JavaType(String name, String boxed, String reader, boolean isNullable, String refusals) {
    static JavaType of(String name, String reader) {
        return new JavaType(name, name, reader, false, "");
    }

    static JavaType primitive(String name, String boxed, String reader) {
        return new JavaType(name, boxed, reader, false, "");
    }

    JavaType orNull() {
        return new JavaType(boxed, boxed, reader, true, refusals);
    }

    JavaType list() {
        String element = isNullable ? "@Nullable " + boxed : boxed;
        String elements = isNullable ? "Read.orNull(" + reader + ")" : reader;
        String name = "List<" + element + ">";
        return new JavaType(name, name, "Read.list(" + elements + ")", false, refusals);
    }

    JavaType refusing() {
        return new JavaType(name, boxed, reader, isNullable, name);
    }

    /** As the type of a component, parameter or result. */
    String declared() {
        return isNullable ? "@Nullable " + name : name;
    }

    /** Expression that reads the value at a key of {@code one}. */
    String readAt(String key) {
        return "one.%s(\"%s\", %s)".formatted(isNullable ? "orNull" : "get", key, reader);
    }
}
