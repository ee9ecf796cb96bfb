package io.omnisupport.client.generator;

import java.util.List;

/** Generated type of a selection. */
sealed interface Shape {
    String name();

    String description();

    /** Fields that are there whatever the value is. */
    List<Property> properties();

    /** Selection on an object type: a record. */
    record Plain(String name, String description, List<Property> properties) implements Shape {}

    /**
     * Selection on an interface or union: a sealed interface with a record per arm, and {@code
     * Other} for what no arm is for.
     *
     * @param isRefusal true: every member is a {@code UserError}
     */
    record Choice(
            String name,
            String description,
            List<Property> properties,
            List<Arm> arms,
            boolean isRefusal)
            implements Shape {}

    /** One concrete type of a choice. */
    record Arm(String typeName, String description, List<Property> properties) {}

    /** A selected field under its name in the answer. */
    record Property(String key, JavaType type, String description) {
        String component() {
            return Names.member(key);
        }
    }
}
