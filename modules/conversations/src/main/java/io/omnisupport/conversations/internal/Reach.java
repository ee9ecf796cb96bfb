package io.omnisupport.conversations.internal;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import java.util.Map;

/**
 * What an actor may see, as a condition on {@code conversation c}: staff everything of the
 * workspace, a customer what belongs to the identity that speaks.
 */
record Reach(String sql, Map<String, Object> parameters) {
    static Reach of(Actor actor) {
        String workspace = "c.workspace_id = app_workspace()";
        return actor instanceof CustomerActor customer
                ? new Reach(
                        workspace + " and c.identity_id = :reach",
                        Map.of("reach", customer.identity()))
                : new Reach(workspace, Map.of());
    }
}
