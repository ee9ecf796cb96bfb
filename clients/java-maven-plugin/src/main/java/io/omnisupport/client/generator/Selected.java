package io.omnisupport.client.generator;

import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field as a document selects it.
 *
 * @param parent type that it is selected on
 * @param isConditional true: a directive may leave it out
 */
record Selected(Field field, String parent, boolean isConditional) {
    String key() {
        return field.getAlias() == null ? field.getName() : field.getAlias();
    }

    /** Collects by key what selections ask of a type, through fragments that apply to it. */
    static Map<String, List<Selected>> collect(
            List<SelectionSet> sets,
            String parent,
            Map<String, FragmentDefinition> fragments,
            Predicate<String> applies) {
        var collector = new Collector(fragments, applies);
        sets.forEach(set -> collector.add(set, parent, false));
        return collector.result;
    }

    private static final class Collector {
        final Map<String, List<Selected>> result = new LinkedHashMap<>();
        private final Map<String, FragmentDefinition> fragments;
        private final Predicate<String> applies;

        Collector(Map<String, FragmentDefinition> fragments, Predicate<String> applies) {
            this.fragments = fragments;
            this.applies = applies;
        }

        void add(SelectionSet set, String parent, boolean isConditional) {
            for (Selection<?> selection : set.getSelections()) {
                if (selection instanceof Field field) {
                    var one = new Selected(field, parent, isConditional || isConditional(field));
                    result.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one);
                } else if (selection instanceof InlineFragment inline) {
                    addIf(
                            inline.getTypeCondition(),
                            parent,
                            inline.getSelectionSet(),
                            isConditional || isConditional(inline.getDirectives()));
                } else if (selection instanceof FragmentSpread spread) {
                    var fragment = Objects.requireNonNull(fragments.get(spread.getName()));
                    addIf(
                            fragment.getTypeCondition(),
                            parent,
                            fragment.getSelectionSet(),
                            isConditional || isConditional(spread.getDirectives()));
                }
            }
        }

        private void addIf(
                @Nullable TypeName condition, String parent, SelectionSet set, boolean may) {
            String type = condition == null ? parent : condition.getName();
            if (applies.test(type)) {
                add(set, type, may);
            }
        }

        private static boolean isConditional(Field field) {
            return isConditional(field.getDirectives());
        }

        private static boolean isConditional(List<Directive> directives) {
            return directives.stream()
                    .anyMatch(one -> List.of("include", "skip").contains(one.getName()));
        }
    }
}
