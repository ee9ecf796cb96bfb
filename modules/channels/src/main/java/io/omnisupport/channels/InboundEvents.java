package io.omnisupport.channels;

import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Choice;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The vault of raw events. */
public interface InboundEvents {
    /** The existing ones among these ids. */
    Map<InboundEventId, InboundEvent> find(Actor actor, Collection<InboundEventId> ids);

    /** Newest first. */
    Page<InboundEvent> page(Actor actor, Wanted wanted, PageRequest page);

    /** How many match; empty when there are more than 10,000. */
    OptionalInt count(Actor actor, Wanted wanted);

    /** Puts parked events back into the queue; applying one twice makes nothing twice. */
    Outcome<List<InboundEvent>> replay(
            Actor actor, String idempotencyKey, List<InboundEventId> ids);

    /** Conditions on raw events. */
    record Wanted(Choice<InboxId> inboxes, Choice<InboundEvent.State> states) {
        /** All of them. */
        public static final Wanted ALL = new Wanted(Choice.any(), Choice.any());
    }
}
