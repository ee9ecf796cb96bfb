package io.omnisupport.client.generator;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations and fragments that were found, valid against the schema. */
record Documents(List<OperationDefinition> operations, Map<String, FragmentDefinition> fragments) {
    /**
     * Parses and checks.
     *
     * @param texts text by file name
     * @throws InvalidDocument with everything that is wrong
     */
    static Documents read(GraphQLSchema schema, Map<String, String> texts) {
        var definitions = new ArrayList<Definition<?>>();
        texts.forEach((name, text) -> definitions.addAll(parsed(name, text)));
        var all = Document.newDocument();
        definitions.forEach(all::definition);
        List<ValidationError> errors =
                new Validator().validateDocument(schema, all.build(), Locale.ENGLISH);
        if (!errors.isEmpty()) {
            throw new InvalidDocument(
                    errors.stream()
                            .map(ValidationError::getMessage)
                            .distinct()
                            .collect(Collectors.joining("\n")));
        }
        return of(definitions);
    }

    private static List<Definition<?>> parsed(String name, String text) {
        try {
            return definitions(new Parser().parseDocument(text));
        } catch (InvalidSyntaxException wrong) {
            throw new InvalidDocument(name + ": " + wrong.getMessage());
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static List<Definition<?>> definitions(Document document) {
        return (List<Definition<?>>) (List) document.getDefinitions();
    }

    private static Documents of(List<Definition<?>> definitions) {
        var operations = new ArrayList<OperationDefinition>();
        var fragments = new LinkedHashMap<String, FragmentDefinition>();
        for (Definition<?> definition : definitions) {
            if (definition instanceof OperationDefinition operation) {
                if (operation.getName() == null) {
                    throw new InvalidDocument("Every operation needs a name");
                }
                operations.add(operation);
            } else if (definition instanceof FragmentDefinition fragment) {
                fragments.put(fragment.getName(), fragment);
            }
        }
        return new Documents(List.copyOf(operations), fragments);
    }

    /** Names of everything. */
    List<String> names() {
        return Stream.concat(
                        operations.stream().map(OperationDefinition::getName),
                        fragments.keySet().stream())
                .toList();
    }

    /** The operation as it is sent: with the fragments that it uses. */
    String withFragments(OperationDefinition operation) {
        Set<String> used = new TreeSet<>();
        addSpreads(operation, used);
        return Stream.concat(Stream.of(operation), used.stream().map(fragments::get))
                .map(AstPrinter::printAstCompact)
                .collect(Collectors.joining(" "));
    }

    private void addSpreads(Node<?> node, Set<String> used) {
        if (node instanceof FragmentSpread spread && used.add(spread.getName())) {
            addSpreads(Objects.requireNonNull(fragments.get(spread.getName())), used);
        }
        for (Node<?> child : node.getChildren()) {
            addSpreads(child, used);
        }
    }
}
