package io.omnisupport.api.tenancy;

import io.omnisupport.api.graphql.paging.Connection;
import io.omnisupport.api.graphql.paging.Connection.Count;
import io.omnisupport.api.graphql.paging.PageArguments;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.OperatorId;
import io.omnisupport.tenancy.Operators;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** People of the workspace. */
@Controller
class OperatorController {
    private final Operators operators;

    OperatorController(Operators operators) {
        this.operators = operators;
    }

    @QueryMapping
    @Nullable Operator operator(@Argument String id, @ContextValue Actor actor) {
        OperatorId wanted = TenancyNodes.OPERATOR.require(id, "id");
        return operators.find(actor.workspace(), List.of(wanted)).get(wanted);
    }

    @QueryMapping
    Connection<Operator> operators(PageArguments page, @ContextValue Actor actor) {
        return page.connection(
                operators.page(actor, page.request()), Count.exact(() -> operators.count(actor)));
    }

    /** Customers know operators by their public name. */
    @SchemaMapping
    String name(Operator operator, @ContextValue Actor actor) {
        return actor instanceof CustomerActor ? operator.publicName() : operator.name();
    }
}
