package io.omnisupport.channels;

import io.omnisupport.conversations.MessageId;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import java.util.Collection;
import java.util.Map;

/** Ways of messages to providers. */
public interface Deliveries {
    /** Deliveries of these messages; inbound ones have none. */
    Map<MessageId, Delivery> ofMessages(Actor actor, Collection<MessageId> messages);

    /** The existing ones among these ids. */
    Map<DeliveryId, Delivery> find(Actor actor, Collection<DeliveryId> ids);

    /** Tries a failed one again, in its old place; refuses others with StateConflict. */
    Outcome<Delivery> retry(Actor actor, DeliveryId delivery);
}
