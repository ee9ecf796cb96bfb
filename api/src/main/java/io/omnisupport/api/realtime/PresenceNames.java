package io.omnisupport.api.realtime;

import io.omnisupport.conversations.Author;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.tenancy.Operator;
import io.omnisupport.tenancy.OperatorId;
import io.omnisupport.tenancy.Operators;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names under which people are shown while they look or type. */
@Component
class PresenceNames {
    private final Operators operators;

    PresenceNames(Operators operators) {
        this.operators = operators;
    }

    Author of(Actor actor) {
        if (!(actor instanceof OperatorActor)) {
            return Author.of(actor);
        }
        var id = new OperatorId(((OperatorActor) actor).id());
        Operator operator = operators.find(actor.workspace(), List.of(id)).get(id);
        return operator == null
                ? Author.of(actor)
                : new Author(actor.kind(), actor.id(), operator.name(), operator.publicName());
    }
}
