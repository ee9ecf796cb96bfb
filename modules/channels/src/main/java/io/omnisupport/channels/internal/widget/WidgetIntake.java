package io.omnisupport.channels.internal.widget;

import io.omnisupport.channels.InboundEvent.State;
import io.omnisupport.channels.InboundEventId;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.internal.ProviderMessages;
import io.omnisupport.channels.internal.inbound.InboundRows;
import io.omnisupport.channels.internal.inbound.InboundRows.Conclusion;
import io.omnisupport.channels.internal.inbound.NewEvent;
import io.omnisupport.channels.spi.Envelope;
import io.omnisupport.conversations.CardMask;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages;
import io.omnisupport.conversations.Messages.ReceivedMessage;
import io.omnisupport.conversations.Uploads;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.StorableText;
import io.omnisupport.platform.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Raw event and message of a visitor in the caller's transaction: there is no provider to wait for.
 */
@Component
class WidgetIntake {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final InboundRows events;
    private final ChannelIdentities identities;
    private final Messages messages;
    private final Uploads uploads;
    private final ProviderMessages providerMessages;
    private final Clock clock;

    WidgetIntake(
            InboundRows events,
            ChannelIdentities identities,
            Messages messages,
            Uploads uploads,
            ProviderMessages providerMessages,
            Clock clock) {
        this.events = events;
        this.identities = identities;
        this.messages = messages;
        this.uploads = uploads;
        this.providerMessages = providerMessages;
        this.clock = clock;
    }

    Message store(
            CustomerActor customer,
            String key,
            List<MessageBlock> blocks,
            @Nullable MessageId replyTo) {
        var mask = new CardMask();
        List<MessageBlock> masked = blocks.stream().map(block -> masked(block, mask)).toList();
        String externalId = customer.identity() + ":" + key;
        Instant now = clock.instant();
        var event =
                new NewEvent(
                        customer.workspace(),
                        new InboundEventId(UuidV7.next()),
                        new InboxId(customer.inbox()),
                        new Envelope(externalId, customer.identity().toString(), null),
                        Map.of(),
                        body(key, masked, replyTo),
                        mask.redactions(),
                        now);
        boolean isNew = events.insert(event);
        Message message =
                messages.receive(
                        customer,
                        new ReceivedMessage(
                                identity(customer),
                                externalId,
                                masked,
                                List.of(),
                                mask.redactions(),
                                replyTo,
                                null,
                                now));
        uploads.attach(message);
        providerMessages.put(customer, event.inbox(), externalId, message.id(), 0);
        if (isNew) {
            var applied = new Conclusion(State.APPLIED, null, List.of(message.id().value()));
            events.conclude(event.id(), applied, now);
        }
        return message;
    }

    private static MessageBlock masked(MessageBlock block, CardMask mask) {
        return switch (block) {
            case TextBlock(String text, var spans) ->
                    new TextBlock(mask.text(StorableText.of(text)), spans);
            case FileBlock(var file, var presentation, String caption) when caption != null ->
                    new FileBlock(file, presentation, mask.text(StorableText.of(caption)));
            default -> block;
        };
    }

    private static String body(String key, List<MessageBlock> blocks, @Nullable MessageId replyTo) {
        ObjectNode body = JSON.createObjectNode().put("idempotencyKey", key);
        if (replyTo != null) {
            body.put("replyTo", replyTo.text());
        }
        body.set("blocks", JSON.valueToTree(blocks));
        return JSON.writeValueAsString(body);
    }

    private ChannelIdentity identity(CustomerActor customer) {
        var id = new ChannelIdentityId(customer.identity());
        ChannelIdentity identity = identities.find(customer.workspace(), List.of(id)).get(id);
        if (identity == null) {
            throw new IllegalStateException("A visitor without an identity");
        }
        return identity;
    }
}
