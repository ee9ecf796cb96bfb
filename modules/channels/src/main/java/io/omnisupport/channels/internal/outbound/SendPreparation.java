package io.omnisupport.channels.internal.outbound;

import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.ProviderMessages;
import io.omnisupport.channels.internal.inbox.InboxRows;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.channels.internal.outbound.DeliveryQueue.Head;
import io.omnisupport.channels.internal.outbound.OutboundPlan.FileStep;
import io.omnisupport.channels.internal.outbound.PreparedSend.Hopeless;
import io.omnisupport.channels.spi.ChannelLimits;
import io.omnisupport.conversations.Attachment;
import io.omnisupport.conversations.Attachments;
import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what a send needs and says that it begins, in one transaction before the network. */
@Component
class SendPreparation {
    private final Messages messages;
    private final Attachments attachments;
    private final ChannelIdentities identities;
    private final InboxRows inboxes;
    private final ProviderMessages providerMessages;
    private final AdapterRegistry adapters;
    private final Transactions transactions;

    SendPreparation(
            Messages messages,
            Attachments attachments,
            ChannelIdentities identities,
            InboxRows inboxes,
            ProviderMessages providerMessages,
            AdapterRegistry adapters,
            Transactions transactions) {
        this.messages = messages;
        this.attachments = attachments;
        this.identities = identities;
        this.inboxes = inboxes;
        this.providerMessages = providerMessages;
        this.adapters = adapters;
        this.transactions = transactions;
    }

    PreparedSend prepare(Head head) {
        return transactions.write(head.workspace(), () -> look(head, DeliveryWorker.actor(head)));
    }

    private PreparedSend look(Head head, SystemActor actor) {
        StoredInbox inbox = inboxes.byId(head.inbox()).orElseThrow();
        if (!inbox.inbox().isEnabled()) {
            return new Hopeless(Failures.DISABLED);
        }
        ChannelIdentity identity =
                identities.find(head.workspace(), List.of(head.identity())).get(head.identity());
        Message message = messages.find(actor, List.of(head.message())).get(head.message());
        if (identity == null || message == null) {
            return new Hopeless(Failures.EMPTY);
        }
        ChannelLimits limits = adapters.require(inbox.inbox().channel()).limits();
        List<OutboundPlan.Step> steps = OutboundPlan.of(message.blocks(), limits);
        if (head.partsSent() >= steps.size()) {
            return new Hopeless(Failures.EMPTY);
        }
        messages.recordDelivery(actor, head.message(), DeliveryState.SENDING);
        OutboundPlan.Step step = steps.get(head.partsSent());
        return new PreparedSend.Step(
                inbox,
                identity.externalId(),
                step,
                head.partsSent() == steps.size() - 1,
                step instanceof FileStep file ? attachment(actor, file) : null,
                head.partsSent() == 0 ? replyTo(message.replyTo()) : null);
    }

    private @Nullable Attachment attachment(SystemActor actor, FileStep file) {
        return attachments.find(actor, List.of(file.attachment())).get(file.attachment());
    }

    private @Nullable String replyTo(@Nullable MessageId answered) {
        return answered == null ? null : providerMessages.externalId(answered).orElse(null);
    }
}
