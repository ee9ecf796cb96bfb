package io.omnisupport.api.conversations;

import io.omnisupport.channels.Delivery;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the viewer may do with a message now. */
enum MessageAction {
    RETRY;

    static List<MessageAction> of(@Nullable Delivery delivery, Actor actor) {
        boolean hasFailed = delivery != null && delivery.state() == DeliveryState.FAILED;
        boolean maySend =
                actor instanceof OperatorActor operator
                        && operator.scopes().contains(Scope.MESSAGES_SEND);
        return hasFailed && maySend ? List.of(RETRY) : List.of();
    }
}
