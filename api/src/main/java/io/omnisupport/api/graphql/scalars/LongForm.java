package io.omnisupport.api.graphql.scalars;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.math.BigInteger;
import java.util.Locale;

/** Whole numbers from 0 that JavaScript keeps exact. */
final class LongForm implements Coercing<Long, Long> {
    private static final long GREATEST = 9_007_199_254_740_991L;

    @Override
    public Long serialize(Object value, GraphQLContext context, Locale locale) {
        if (value instanceof Number number && isInside(number.longValue())) {
            return number.longValue();
        }
        throw new CoercingSerializeException("Long is a whole number from 0 to " + GREATEST);
    }

    @Override
    public Long parseValue(Object input, GraphQLContext context, Locale locale) {
        boolean isWhole =
                input instanceof Integer || input instanceof Long || input instanceof BigInteger;
        if (isWhole && isInside(((Number) input).longValue()) && isSmall(input)) {
            return ((Number) input).longValue();
        }
        throw new CoercingParseValueException("Long is a whole number from 0 to " + GREATEST);
    }

    @Override
    public Long parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof IntValue number
                && isSmall(number.getValue())
                && isInside(number.getValue().longValue())) {
            return number.getValue().longValue();
        }
        throw new CoercingParseLiteralException("Long is a whole number from 0 to " + GREATEST);
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return IntValue.of((int) (long) serialize(input, context, locale));
    }

    private static boolean isSmall(Object number) {
        return !(number instanceof BigInteger big) || big.bitLength() < Long.SIZE;
    }

    private static boolean isInside(long number) {
        return number >= 0 && number <= GREATEST;
    }
}
