package io.omnisupport.api.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cost of an operation before it runs, by the IBM cost specification (its directives {@code @cost}
 * and {@code @listSize}): weights times sizes of the lists around them. Alternatives of a union
 * count all, so the figure is never too small; it saturates.
 */
final class Cost {
    private static final long MOST = Integer.MAX_VALUE;

    private final GraphQLSchema schema;
    private final CoercedVariables variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Long> known = new HashMap<>();

    private Cost(GraphQLSchema schema, Document document, CoercedVariables variables) {
        this.schema = schema;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /** Cost of a valid operation. */
    static long of(
            GraphQLSchema schema,
            Document document,
            OperationDefinition operation,
            CoercedVariables variables) {
        GraphQLNamedOutputType root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        return new Cost(schema, document, variables)
                .of(operation.getSelectionSet(), root, Sizes.NONE);
    }

    private long of(@Nullable SelectionSet selections, GraphQLType parent, Sizes sizes) {
        long sum = 0;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = add(sum, of(selection, parent, sizes));
            }
        }
        return sum;
    }

    private long of(Selection<?> selection, GraphQLType parent, Sizes sizes) {
        return switch (selection) {
            case Field field -> ofField(field, parent, sizes);
            case InlineFragment inline -> {
                TypeName condition = inline.getTypeCondition();
                GraphQLType type = condition == null ? parent : schema.getType(condition.getName());
                yield type == null ? 0 : of(inline.getSelectionSet(), type, sizes);
            }
            case FragmentSpread spread -> ofFragment(spread.getName(), sizes);
            default -> 0;
        };
    }

    /** A fragment costs the same wherever it is spread, but under lists of another size. */
    private long ofFragment(String name, Sizes sizes) {
        String key = name + sizes;
        Long cost = known.get(key);
        if (cost == null) {
            FragmentDefinition fragment = fragments.get(name);
            GraphQLType type =
                    fragment == null ? null : schema.getType(fragment.getTypeCondition().getName());
            cost =
                    fragment == null || type == null
                            ? 0
                            : of(fragment.getSelectionSet(), type, sizes);
            known.put(key, cost);
        }
        return cost;
    }

    private long ofField(Field field, GraphQLType parent, Sizes around) {
        if (!(parent instanceof GraphQLFieldsContainer container)) {
            return 0;
        }
        GraphQLFieldDefinition definition = container.getFieldDefinition(field.getName());
        if (definition == null) {
            return 0;
        }
        var type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType());
        Sizes inside = Sizes.of(definition, arguments(field, definition));
        long each = add(Weights.of(definition, type), of(field.getSelectionSet(), type, inside));
        return multiply(each, Math.max(around.of(field.getName()), inside.own()));
    }

    private Map<String, Object> arguments(Field field, GraphQLFieldDefinition definition) {
        return ValuesResolver.getArgumentValues(
                definition.getArguments(),
                field.getArguments(),
                variables,
                GraphQLContext.getDefault(),
                Locale.ROOT);
    }

    private static long add(long left, long right) {
        return Math.min(MOST, left + right);
    }

    private static long multiply(long left, long right) {
        return left == 0 || right == 0 ? 0 : left > MOST / right ? MOST : left * right;
    }
}
