package io.omnisupport.api.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How big an operation is, with every fragment counted as often as it is spread. Numbers saturate,
 * so none can overflow into something small.
 */
record DocumentSize(long fields, long aliases, long directives, long rootFields, long depth) {
    private static final DocumentSize NOTHING = new DocumentSize(0, 0, 0, 0, 0);

    /** Of a valid document: fragments don't spread themselves. */
    static DocumentSize of(Document document, OperationDefinition operation) {
        var walk = new Walk(document);
        DocumentSize size = walk.of(operation.getSelectionSet());
        return new DocumentSize(
                size.fields(),
                size.aliases(),
                size.directives() + operation.getDirectives().size(),
                walk.topFields(operation.getSelectionSet()),
                size.depth());
    }

    private DocumentSize plus(DocumentSize other) {
        return new DocumentSize(
                add(fields, other.fields),
                add(aliases, other.aliases),
                add(directives, other.directives),
                0,
                Math.max(depth, other.depth));
    }

    /** Tools ask for types in types 15 levels deep; graphql-java itself holds that in bounds. */
    private DocumentSize flat() {
        return new DocumentSize(fields, aliases, directives, rootFields, 0);
    }

    private static long add(long left, long right) {
        return left > Integer.MAX_VALUE - right ? Integer.MAX_VALUE : left + right;
    }

    private static final class Walk {
        private final Map<String, FragmentDefinition> fragments;
        private final Map<String, DocumentSize> known = new HashMap<>();
        private final Map<String, Long> knownTop = new HashMap<>();

        Walk(Document document) {
            this.fragments = new HashMap<>();
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        DocumentSize of(@Nullable SelectionSet selections) {
            DocumentSize size = NOTHING;
            if (selections != null) {
                for (Selection<?> selection : selections.getSelections()) {
                    size = size.plus(of(selection));
                }
            }
            return size;
        }

        private DocumentSize of(Selection<?> selection) {
            return switch (selection) {
                case Field field -> {
                    DocumentSize selected = of(field.getSelectionSet());
                    DocumentSize inside =
                            field.getName().startsWith("__") ? selected.flat() : selected;
                    var own =
                            new DocumentSize(
                                    1,
                                    field.getAlias() == null ? 0 : 1,
                                    field.getDirectives().size(),
                                    0,
                                    inside.depth() + 1);
                    yield inside.plus(own);
                }
                case InlineFragment inline ->
                        of(inline.getSelectionSet()).plus(used(inline.getDirectives().size()));
                case FragmentSpread spread ->
                        ofFragment(spread.getName()).plus(used(spread.getDirectives().size()));
                default -> NOTHING;
            };
        }

        private DocumentSize ofFragment(String name) {
            DocumentSize size = known.get(name);
            if (size == null) {
                FragmentDefinition fragment = fragments.get(name);
                size = fragment == null ? NOTHING : of(fragment.getSelectionSet());
                known.put(name, size);
            }
            return size;
        }

        long topFields(SelectionSet selections) {
            long count = 0;
            for (Selection<?> selection : selections.getSelections()) {
                count =
                        add(
                                count,
                                switch (selection) {
                                    case InlineFragment inline ->
                                            topFields(inline.getSelectionSet());
                                    case FragmentSpread spread -> topOf(spread.getName());
                                    default -> 1;
                                });
            }
            return count;
        }

        private long topOf(String name) {
            Long count = knownTop.get(name);
            if (count == null) {
                FragmentDefinition fragment = fragments.get(name);
                count = fragment == null ? 0 : topFields(fragment.getSelectionSet());
                knownTop.put(name, count);
            }
            return count;
        }

        private static DocumentSize used(int directives) {
            return new DocumentSize(0, 0, directives, 0, 0);
        }
    }
}
