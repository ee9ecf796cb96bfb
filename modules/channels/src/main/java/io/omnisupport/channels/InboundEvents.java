package io.omnisupport.channels;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vault of raw events. */
public interface InboundEvents {
    /** The existing ones among these ids. */
    Map<InboundEventId, InboundEvent> find(Actor actor, Collection<InboundEventId> ids);

    /** Newest first; empty sets don't narrow. */
    Page<InboundEvent> page(
            Actor actor, Set<InboxId> inboxes, Set<InboundEvent.State> states, PageRequest page);

    /** Puts parked events back into the queue; applying one twice makes nothing twice. */
    Outcome<List<InboundEvent>> replay(
            Actor actor, String idempotencyKey, List<InboundEventId> ids);
}
