package io.omnisupport.door;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** Schema and code say the same, and nothing is open that was not opened. */
class ServedSchemaTest extends DoorTestBase {
    @Autowired GraphQlSource graphQl;
    @Autowired SchemaInspection inspection;

    @Test
    void everyFieldHasCodeBehindItAndAllCodeHasAField() {
        var report = inspection.report();

        assertThat(report.unmappedFields()).as("fields without code").isEmpty();
        assertThat(report.unmappedRegistrations()).as("code without field").isEmpty();
        assertThat(report.unmappedArguments()).as("arguments without field").isEmpty();
        assertThat(report.fieldNullnessErrors()).as("nullness of fields").isEmpty();
        assertThat(report.argumentNullnessErrors()).as("nullness of arguments").isEmpty();
    }

    @Test
    void everyWayInHasARule() {
        GraphQLSchema schema = graphQl.schema();
        var roots =
                Stream.of(
                                schema.getQueryType(),
                                schema.getMutationType(),
                                schema.getSubscriptionType())
                        .filter(Objects::nonNull)
                        .map(GraphQLObjectType::getFieldDefinitions)
                        .flatMap(Collection::stream);

        assertThat(roots.filter(field -> !hasRule(field)).map(GraphQLFieldDefinition::getName))
                .isEmpty();
    }

    @Test
    void everyNodeHasARule() {
        var node = Objects.requireNonNull((GraphQLInterfaceType) graphQl.schema().getType("Node"));
        var open =
                graphQl.schema().getImplementations(node).stream()
                        .filter(type -> !type.hasAppliedDirective("requiredScope"))
                        .map(GraphQLNamedSchemaElement::getName);

        assertThat(open).isEmpty();
    }

    private static boolean hasRule(GraphQLDirectiveContainer field) {
        return field.hasAppliedDirective("public") || field.hasAppliedDirective("requiredScope");
    }
}
