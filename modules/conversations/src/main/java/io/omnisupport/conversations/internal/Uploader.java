package io.omnisupport.conversations.internal;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.SystemActor;
import java.util.UUID;

/**
 * Whose an unsent file is.
 *
 * @param id the operator, or the identity through which a customer speaks
 */
record Uploader(String kind, UUID id) {
    private static final UUID NOBODY = new UUID(0, 0);

    static Uploader of(Actor actor) {
        return switch (actor) {
            case OperatorActor operator -> new Uploader(operator.kind().name(), operator.id());
            case CustomerActor customer ->
                    new Uploader(customer.kind().name(), customer.identity());
            case SystemActor system -> new Uploader(system.kind().name(), NOBODY);
        };
    }
}
