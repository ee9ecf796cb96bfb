package io.omnisupport.door;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Values for inputs, mostly of the right form, sometimes of any other, with nasty contents. */
final class FuzzValues {
    private static final List<String> NASTY =
            List.of(
                    "",
                    " ",
                    "\u0000",
                    "\uD800",
                    "\u202Eabc",
                    "😀".repeat(200),
                    "'; drop table message; --",
                    "${jndi:ldap://x}",
                    "<script>alert(1)</script>",
                    "я".repeat(30_000),
                    "null",
                    "../../etc/passwd",
                    "%s%n%x");
    private static final List<Integer> NUMBERS =
            List.of(0, 1, 2, 5, -1, 100, 101, Integer.MAX_VALUE, Integer.MIN_VALUE);
    private static final Map<String, List<Object>> FORMS =
            Map.of(
                    "DateTime", List.of("2026-11-26T10:00:00Z", "9999-12-31T23:59:59Z", "0000"),
                    "Duration", List.of("PT15M", "P3650D", "-PT1S", "PT"),
                    "TimeZone", List.of("Europe/Moscow", "MSK"),
                    "Locale", List.of("ru", "en-GB", "x-"),
                    "Url", List.of("https://shop.example/", "javascript:alert(1)", "http://["),
                    "EmailAddress", List.of("a@b.example", "a@", "@"),
                    "PhoneNumber", List.of("+79161234567", "8 (916) 123-45-67", "+"),
                    "HexColor", List.of("#FF00AA", "#12", "red"),
                    "Long", List.of(0, 9_007_199_254_740_991L, -5, 1.5),
                    "Boolean", List.of(true, false));

    private final RandomGenerator random;
    private final List<String> ids;

    FuzzValues(RandomGenerator random, List<String> ids) {
        this.random = random;
        this.ids = ids;
    }

    /** A value for this type; of another type once in twenty. */
    @Nullable Object of(GraphQLInputType type) {
        return random.nextInt(20) == 0 ? wrong() : right(type);
    }

    private @Nullable Object right(GraphQLInputType type) {
        return switch (type) {
            case GraphQLNonNull some -> right((GraphQLInputType) some.getWrappedType());
            case GraphQLList list -> list((GraphQLInputType) list.getWrappedType());
            case GraphQLEnumType choice -> new Name(pick(choice.getValues()).getName());
            case GraphQLInputObjectType object -> object(object);
            case GraphQLScalarType scalar -> scalar(scalar.getName());
            default -> wrong();
        };
    }

    /** What is printed without quotes. */
    record Name(String text) {}

    private List<@Nullable Object> list(GraphQLInputType element) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(of(element));
        }
        return values;
    }

    private Map<String, @Nullable Object> object(GraphQLInputObjectType type) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        if (type.isOneOf() && random.nextInt(8) != 0) {
            var field = pick(type.getFields());
            values.put(field.getName(), of(field.getType()));
            return values;
        }
        for (GraphQLInputObjectField field : type.getFields()) {
            boolean isNeeded = field.getType() instanceof GraphQLNonNull;
            if (isNeeded ? random.nextInt(30) != 0 : random.nextInt(4) == 0) {
                values.put(field.getName(), of(field.getType()));
            }
        }
        return values;
    }

    private Object scalar(String name) {
        List<Object> forms = FORMS.get(name);
        if (forms != null) {
            return pick(forms);
        }
        return switch (name) {
            case "Int" -> pick(NUMBERS);
            case "ID" -> random.nextInt(4) == 0 ? pick(NASTY) : pick(ids);
            default -> random.nextInt(3) == 0 ? pick(NASTY) : "слово " + random.nextInt(1000);
        };
    }

    private @Nullable Object wrong() {
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1 -> random.nextDouble() * 1e300;
            case 2 -> List.of(List.of(List.of(1)));
            case 3 -> Map.of("a", Map.of("b", 1));
            case 4 -> true;
            case 5 -> new Name("NO_SUCH_NAME");
            default -> pick(NASTY);
        };
    }

    <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
