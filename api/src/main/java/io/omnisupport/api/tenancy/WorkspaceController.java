package io.omnisupport.api.tenancy;

import io.omnisupport.platform.Actor;
import io.omnisupport.tenancy.Workspace;
import io.omnisupport.tenancy.Workspaces;
import java.time.Duration;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The workspace of the token. */
@Controller
class WorkspaceController {
    private final Workspaces workspaces;

    WorkspaceController(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @QueryMapping
    Workspace workspace(@ContextValue Actor actor) {
        return workspaces.require(actor.workspace());
    }

    @SchemaMapping
    ConversationRules conversationRules(Workspace workspace) {
        return new ConversationRules(workspace.reopenWithin());
    }

    record ConversationRules(Duration reopenWithin) {}
}
