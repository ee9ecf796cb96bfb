package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Sql.uuidOrNull;

import io.omnisupport.conversations.Author;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.ActorKind;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.OperatorId;
import io.omnisupport.tenancy.Operators;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Freezes who does something. */
@Component
class Authors {
    private final Operators operators;

    Authors(Operators operators) {
        this.operators = operators;
    }

    /** Customers read the public name of operators. */
    Author of(Actor actor) {
        if (!(actor instanceof OperatorActor known)) {
            return Author.of(actor);
        }
        var id = new OperatorId(known.id());
        Operator operator = operators.find(actor.workspace(), List.of(id)).get(id);
        return operator == null
                ? Author.of(actor)
                : new Author(actor.kind(), actor.id(), operator.name(), operator.publicName());
    }

    /** From the columns {@code author_kind} to {@code author_public_name}. */
    static Author read(ResultSet row) throws SQLException {
        return new Author(
                ActorKind.valueOf(row.getString("author_kind")),
                uuidOrNull(row, "author_id"),
                row.getString("author_name"),
                row.getString("author_public_name"));
    }
}
