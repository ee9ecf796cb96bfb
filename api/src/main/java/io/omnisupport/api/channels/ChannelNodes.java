package io.omnisupport.api.channels;

import io.omnisupport.api.graphql.Ids;
import io.omnisupport.api.platform.NodeSource;
import io.omnisupport.channels.Deliveries;
import io.omnisupport.channels.DeliveryId;
import io.omnisupport.channels.InboundEventId;
import io.omnisupport.channels.InboundEvents;
import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.Inboxes;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.CustomerActor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Inboxes, deliveries and raw events by id. */
@Configuration(proxyBeanMethods = false)
class ChannelNodes {
    static final Ids<InboxId> INBOX = new Ids<>(InboxId.PREFIX, InboxId::new);
    static final Ids<DeliveryId> DELIVERY = new Ids<>(DeliveryId.PREFIX, DeliveryId::new);
    static final Ids<InboundEventId> INBOUND_EVENT =
            new Ids<>(InboundEventId.PREFIX, InboundEventId::new);

    @Bean
    NodeSource inboxNodes(Inboxes inboxes) {
        return NodeSource.of(
                "Inbox", InboxId.PREFIX, InboxId::new, (actor, ids) -> find(inboxes, actor, ids));
    }

    /** A customer finds the inbox it writes through. */
    private static Map<InboxId, Inbox> find(Inboxes inboxes, Actor actor, Collection<InboxId> ids) {
        Collection<InboxId> visible =
                actor instanceof CustomerActor customer
                        ? ids.stream().filter(id -> id.value().equals(customer.inbox())).toList()
                        : ids;
        return visible.isEmpty() ? Map.of() : inboxes.find(actor.workspace(), List.copyOf(visible));
    }

    @Bean
    NodeSource deliveryNodes(Deliveries deliveries) {
        return NodeSource.of("Delivery", DeliveryId.PREFIX, DeliveryId::new, deliveries::find);
    }

    @Bean
    NodeSource inboundEventNodes(InboundEvents events) {
        return NodeSource.of(
                "InboundEvent", InboundEventId.PREFIX, InboundEventId::new, events::find);
    }
}
