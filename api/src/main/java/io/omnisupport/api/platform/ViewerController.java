package io.omnisupport.api.platform;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import io.omnisupport.api.security.Caller.Known;
import io.omnisupport.api.security.Caller.Staff;
import io.omnisupport.api.security.Caller.Visitor;
import io.omnisupport.api.security.CallerContext;
import io.omnisupport.customers.CustomerId;
import io.omnisupport.platform.ErrorCode;
import io.omnisupport.platform.ProblemException;
import io.omnisupport.platform.Scope;
import io.omnisupport.platform.TypedId;
import io.omnisupport.tenancy.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who is calling. */
@Controller
class ViewerController {
    private final Nodes nodes;

    ViewerController(Nodes nodes) {
        this.nodes = nodes;
    }

    @QueryMapping
    @Nullable Viewer viewer(GraphQLContext context) {
        return CallerContext.get(context) instanceof Known known ? Viewer.of(known) : null;
    }

    /** The holder of a token that holds is there; if not, the token has just ended. */
    @SchemaMapping
    CompletableFuture<Object> principal(Viewer viewer, DataFetchingEnvironment environment) {
        return nodes.find(viewer.id(), environment)
                .thenApply(found -> {
                    if (found == null) {
                        throw new ProblemException(
                                ErrorCode.UNAUTHENTICATED, "The token has ended");
                    }
                    return found;
                });
    }

    record Viewer(TypedId id, List<Scope> scopes, Instant expiresAt) {
        static Viewer of(Known known) {
            TypedId id =
                    switch (known) {
                        case Staff staff -> new OperatorId(staff.actor().id());
                        case Visitor visitor -> new CustomerId(visitor.actor().id());
                    };
            return new Viewer(id, known.scopes().stream().sorted().toList(), known.expiresAt());
        }
    }
}
