package io.omnisupport.client.generator;

import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.omnisupport.client.generator.Shape.Arm;
import io.omnisupport.client.generator.Shape.Property;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the shapes that a selection needs. */
final class Shapes {
    private static final String TYPENAME = "__typename";

    private final Types types;
    private final Map<String, FragmentDefinition> fragments;
    private final Scope scope;
    private final Set<String> leftOut;

    /**
     * @param leftOut types that get no arm, for others take them out of the stream
     */
    Shapes(
            Types types,
            Map<String, FragmentDefinition> fragments,
            Scope scope,
            Set<String> leftOut) {
        this.types = types;
        this.fragments = fragments;
        this.scope = scope;
        this.leftOut = leftOut;
    }

    /** Shape of selections on a type, under the first free of the wished names. */
    Shape shape(GraphQLNamedType type, List<SelectionSet> sets, List<String> wishes) {
        return scope.add(
                wishes,
                name ->
                        type instanceof GraphQLObjectType
                                ? plain(type, sets, name)
                                : choice(type, sets, name));
    }

    private Shape plain(GraphQLNamedType type, List<SelectionSet> sets, String name) {
        return new Shape.Plain(name, description(type), properties(type, sets, name, isA(type)));
    }

    private Shape choice(GraphQLNamedType type, List<SelectionSet> sets, String name) {
        Set<String> possible = types.possible(type);
        Predicate<String> always =
                condition -> types.possible(types.named(condition)).containsAll(possible);
        List<Property> common = properties(type, sets, name, always);
        List<Arm> arms =
                new TreeSet<>(possible)
                        .stream()
                                .filter(member -> !leftOut.contains(member))
                                .filter(member ->
                                        type instanceof GraphQLUnionType
                                                || asksMore(member, type, sets, always))
                                .map(member -> arm(types.named(member), type, sets, name))
                                .toList();
        if (!collect(type, sets, always).containsKey(TYPENAME)) {
            if (arms.isEmpty()) {
                return new Shape.Plain(name, description(type), common);
            }
            throw new InvalidDocument("Select __typename of every " + type.getName());
        }
        boolean isRefusal =
                possible.stream().allMatch(one -> types.implementsInterface(one, "UserError"))
                        && hasAll(common, "code", "message");
        return new Shape.Choice(name, description(type), shared(common, arms), arms, isRefusal);
    }

    /** Arms may narrow a field by selecting more of it: then it is no longer the same for all. */
    private static List<Property> shared(List<Property> common, List<Arm> arms) {
        return common.stream()
                .filter(property ->
                        arms.stream()
                                .flatMap(arm -> arm.properties().stream())
                                .filter(one -> one.key().equals(property.key()))
                                .allMatch(one -> one.type().equals(property.type())))
                .toList();
    }

    private boolean asksMore(
            String member,
            GraphQLNamedType type,
            List<SelectionSet> sets,
            Predicate<String> always) {
        var asked = collect(type, sets, isA(types.named(member)));
        return !asked.toString().equals(collect(type, sets, always).toString());
    }

    private Arm arm(
            GraphQLNamedType member, GraphQLNamedType type, List<SelectionSet> sets, String name) {
        String owner = name + member.getName();
        return new Arm(
                member.getName(), description(member), properties(type, sets, owner, isA(member)));
    }

    private List<Property> properties(
            GraphQLNamedType type,
            List<SelectionSet> sets,
            String owner,
            Predicate<String> applies) {
        return collect(type, sets, applies).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(TYPENAME))
                .map(entry -> property(entry.getKey(), entry.getValue(), owner))
                .toList();
    }

    private Map<String, List<Selected>> collect(
            GraphQLNamedType type, List<SelectionSet> sets, Predicate<String> applies) {
        return Selected.collect(sets, type.getName(), fragments, applies);
    }

    private Predicate<String> isA(GraphQLNamedType type) {
        return condition -> types.possible(types.named(condition)).contains(type.getName());
    }

    private Property property(String key, List<Selected> selected, String owner) {
        Selected first = selected.get(0);
        GraphQLFieldDefinition field = definition(first);
        JavaType type = output(field.getType(), selected, owner + Names.capitalized(key));
        boolean isConditional = selected.stream().allMatch(Selected::isConditional);
        String description = Objects.requireNonNullElse(field.getDescription(), "");
        return new Property(key, isConditional ? type.orNull() : type, description);
    }

    private GraphQLFieldDefinition definition(Selected selected) {
        String name = selected.field().getName();
        if (types.named(selected.parent()) instanceof GraphQLFieldsContainer container
                && container.getFieldDefinition(name) != null) {
            return container.getFieldDefinition(name);
        }
        throw new InvalidDocument("Give __typename no alias; there is no other " + name);
    }

    private JavaType output(GraphQLType type, List<Selected> selected, String wish) {
        if (GraphQLTypeUtil.isNonNull(type)) {
            return outputNonNull(GraphQLTypeUtil.unwrapOne(type), selected, wish);
        }
        return outputNonNull(type, selected, wish).orNull();
    }

    private JavaType outputNonNull(GraphQLType type, List<Selected> selected, String wish) {
        if (GraphQLTypeUtil.isList(type)) {
            return output(GraphQLTypeUtil.unwrapOne(type), selected, wish).list();
        }
        var named = (GraphQLNamedType) type;
        List<SelectionSet> sets = sets(selected);
        if (sets.isEmpty()) {
            return types.leaf(named);
        }
        return fragment(named, sets)
                .orElseGet(() -> made(shape(named, sets, List.of(named.getName(), wish))));
    }

    private static JavaType made(Shape shape) {
        var type = JavaType.of(shape.name(), shape.name() + "::read");
        return shape instanceof Shape.Choice choice && choice.isRefusal() ? type.refusing() : type;
    }

    /** A selection that is one fragment and nothing else has the fragment's type. */
    private Optional<JavaType> fragment(GraphQLNamedType type, List<SelectionSet> sets) {
        if (sets.size() == 1
                && sets.get(0).getSelections().size() == 1
                && sets.get(0).getSelections().get(0) instanceof FragmentSpread spread
                && spread.getDirectives().isEmpty()) {
            var fragment = Objects.requireNonNull(fragments.get(spread.getName()));
            if (fragment.getTypeCondition().getName().equals(type.getName())) {
                String name = Names.type(fragment.getName());
                return Optional.of(JavaType.of(name, name + "::read"));
            }
        }
        return Optional.empty();
    }

    private static List<SelectionSet> sets(List<Selected> selected) {
        return selected.stream()
                .flatMap(one -> Stream.ofNullable(one.field().getSelectionSet()))
                .toList();
    }

    private static boolean hasAll(Collection<Property> properties, String... keys) {
        return Stream.of(keys)
                .allMatch(key -> properties.stream().anyMatch(one -> one.key().equals(key)));
    }

    private static String description(GraphQLNamedType type) {
        return Objects.requireNonNullElse(type.getDescription(), "");
    }
}
