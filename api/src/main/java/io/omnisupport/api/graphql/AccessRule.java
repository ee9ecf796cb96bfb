package io.omnisupport.api.graphql;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.omnisupport.api.security.Caller;
import io.omnisupport.api.security.Caller.Staff;
import io.omnisupport.api.security.Caller.Stranger;
import io.omnisupport.api.security.Caller.Visitor;
import io.omnisupport.platform.Scope;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may read a field, as the directives in the schema say: {@code @requiredScope},
 * {@code @public}, {@code @widget}. Roots and nodes are closed unless opened; other types inherit.
 *
 * @param scopes staff need one of these; empty asks for none
 */
record AccessRule(
        boolean isRoot, boolean isNode, boolean isPublic, boolean isWidget, Set<Scope> scopes) {
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    static AccessRule of(GraphQLObjectType parent, GraphQLFieldDefinition field) {
        boolean isNode =
                parent.getInterfaces().stream().anyMatch(one -> one.getName().equals("Node"));
        GraphQLAppliedDirective own = field.getAppliedDirective("requiredScope");
        GraphQLAppliedDirective ofType = parent.getAppliedDirective("requiredScope");
        return new AccessRule(
                ROOTS.contains(parent.getName()),
                isNode,
                field.hasAppliedDirective("public"),
                field.hasAppliedDirective("widget"),
                own != null ? scopes(own) : ofType != null ? scopes(ofType) : Set.of());
    }

    boolean admits(Caller caller) {
        return switch (caller) {
            case Stranger _ -> isRoot ? isPublic : !isNode || isWidget;
            case Visitor _ -> isRoot ? isPublic || isWidget : !isNode || isWidget;
            case Staff staff ->
                    isPublic
                            || (scopes.isEmpty()
                                    ? !isRoot
                                    : !Collections.disjoint(scopes, staff.scopes()));
        };
    }

    private static Set<Scope> scopes(GraphQLAppliedDirective directive) {
        Collection<?> names = directive.getArgument("anyOf").getValue();
        List<Scope> scopes =
                names == null
                        ? List.of()
                        : names.stream().map(name -> Scope.valueOf(name.toString())).toList();
        return scopes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(scopes));
    }
}
