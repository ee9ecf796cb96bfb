package io.omnisupport.api.graphql;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long the lists at and under a field are, by its {@code @listSize}.
 *
 * @param own elements of the field itself
 * @param page elements of the fields below that hold the page
 * @param pageFields names of those fields
 */
record Sizes(long own, long page, List<String> pageFields) {
    /** No list. */
    static final Sizes NONE = new Sizes(1, 1, List.of());

    /** Size of a page when the client says none; such a request is refused later. */
    private static final int LONGEST_PAGE = 100;

    static Sizes of(GraphQLFieldDefinition field, Map<String, Object> arguments) {
        GraphQLAppliedDirective directive = field.getAppliedDirective("listSize");
        if (directive == null) {
            return NONE;
        }
        List<String> slicing = strings(directive, "slicingArguments");
        if (slicing.isEmpty()) {
            Integer assumed = directive.getArgument("assumedSize").getValue();
            return new Sizes(assumed == null ? 1 : assumed, 1, List.of());
        }
        return new Sizes(1, page(slicing, arguments), strings(directive, "sizedFields"));
    }

    private static long page(List<String> slicing, Map<String, Object> arguments) {
        return slicing.stream()
                .map(arguments::get)
                .filter(Integer.class::isInstance)
                .mapToLong(value -> Math.max(1, (Integer) value))
                .max()
                .orElse(LONGEST_PAGE);
    }

    long of(String child) {
        return pageFields.contains(child) ? page : 1;
    }

    private static List<String> strings(GraphQLAppliedDirective directive, String name) {
        @Nullable List<String> value = directive.getArgument(name).getValue();
        return value == null ? List.of() : value;
    }
}
