package io.omnisupport.api.graphql.scalars;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.util.Locale;
import java.util.function.Function;

/**
 * A scalar written as a string.
 *
 * @param read throws {@link IllegalArgumentException} with what is expected
 */
record ScalarForm<T>(
        String name, Class<T> type, Function<String, T> read, Function<T, String> write)
        implements Coercing<T, String> {

    GraphQLScalarType scalar() {
        return GraphQLScalarType.newScalar().name(name).coercing(this).build();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        if (!type.isInstance(value)) {
            throw new CoercingSerializeException(
                    name + " can't be made of " + value.getClass().getSimpleName());
        }
        return write.apply(type.cast(value));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
        if (!(input instanceof String text)) {
            throw new CoercingParseValueException(name + " is written as a string");
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new CoercingParseValueException(name + ": " + wrong.getMessage());
        }
    }

    @Override
    public T parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (!(input instanceof StringValue text)) {
            throw new CoercingParseLiteralException(name + " is written as a string");
        }
        try {
            return read.apply(text.getValue());
        } catch (IllegalArgumentException wrong) {
            throw new CoercingParseLiteralException(name + ": " + wrong.getMessage());
        }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }
}
