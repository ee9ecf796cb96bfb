package io.omnisupport.api.graphql.scalars;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import io.omnisupport.platform.TypedId;
import java.util.Locale;
import java.util.Objects;

/** Ids leave in their public form; they come in as text, which the field reads by its prefix. */
final class IdForm implements Coercing<String, String> {
    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return switch (value) {
            case TypedId id -> id.text();
            case String text -> text;
            default -> throw new CoercingSerializeException("No public id");
        };
    }

    @Override
    public String parseValue(Object input, GraphQLContext context, Locale locale) {
        return switch (input) {
            case String text -> text;
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> throw new CoercingParseValueException("An ID is written as a string");
        };
    }

    @Override
    public String parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return switch (input) {
            case StringValue text -> Objects.requireNonNull(text.getValue());
            case IntValue number -> number.getValue().toString();
            default -> throw new CoercingParseLiteralException("An ID is written as a string");
        };
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(serialize(input, context, locale));
    }
}
