package io.omnisupport.api.tenancy;

import io.omnisupport.api.graphql.Ids;
import io.omnisupport.api.platform.NodeSource;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.WorkspaceId;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.OperatorId;
import io.omnisupport.tenancy.Operators;
import io.omnisupport.tenancy.SessionId;
import io.omnisupport.tenancy.Workspace;
import io.omnisupport.tenancy.Workspaces;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Objects of the tenancy by id. */
@Configuration(proxyBeanMethods = false)
public class TenancyNodes {
    /** Ids of operators. */
    public static final Ids<OperatorId> OPERATOR = new Ids<>(OperatorId.PREFIX, OperatorId::new);

    static final Ids<SessionId> SESSION = new Ids<>(SessionId.PREFIX, SessionId::new);

    @Bean
    NodeSource operatorNodes(Operators operators) {
        return NodeSource.of(
                "Operator",
                OperatorId.PREFIX,
                OperatorId::new,
                (actor, ids) -> operators(operators, actor, ids));
    }

    /** Customers meet operators in conversations only. */
    private static Map<OperatorId, Operator> operators(
            Operators operators, Actor actor, Collection<OperatorId> ids) {
        return actor instanceof CustomerActor ? Map.of() : operators.find(actor.workspace(), ids);
    }

    @Bean
    NodeSource workspaceNodes(Workspaces workspaces) {
        return NodeSource.of(
                "Workspace",
                WorkspaceId.PREFIX,
                WorkspaceId::new,
                (actor, ids) -> workspace(workspaces, actor, ids));
    }

    private static Map<WorkspaceId, Workspace> workspace(
            Workspaces workspaces, Actor actor, Collection<WorkspaceId> ids) {
        return ids.contains(actor.workspace())
                ? Map.of(actor.workspace(), workspaces.require(actor.workspace()))
                : Map.of();
    }
}
