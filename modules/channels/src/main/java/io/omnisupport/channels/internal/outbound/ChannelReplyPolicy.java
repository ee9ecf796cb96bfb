package io.omnisupport.channels.internal.outbound;

import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.internal.AdapterRegistry;
import io.omnisupport.channels.internal.inbox.InboxRows;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.channels.spi.ChannelLimits;
import io.omnisupport.conversations.Conversation;
import io.omnisupport.conversations.ConversationId;
import io.omnisupport.conversations.ReplyAllowance;
import io.omnisupport.conversations.spi.ReplyPolicy;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentity;
import io.omnisupport.customers.ChannelIdentityId;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A reply may leave while the inbox is connected and the person has not shut the door. */
@Component
class ChannelReplyPolicy implements ReplyPolicy {
    private final InboxRows inboxes;
    private final ChannelIdentities identities;
    private final AdapterRegistry adapters;
    private final Transactions transactions;

    ChannelReplyPolicy(
            InboxRows inboxes,
            ChannelIdentities identities,
            AdapterRegistry adapters,
            Transactions transactions) {
        this.inboxes = inboxes;
        this.identities = identities;
        this.adapters = adapters;
        this.transactions = transactions;
    }

    @Override
    public Map<ConversationId, ReplyAllowance> allowances(
            WorkspaceId workspace, Collection<Conversation> conversations) {
        return transactions.read(workspace, () -> look(workspace, conversations));
    }

    private Map<ConversationId, ReplyAllowance> look(
            WorkspaceId workspace, Collection<Conversation> conversations) {
        List<InboxId> ids =
                conversations.stream()
                        .map(conversation -> new InboxId(conversation.inbox()))
                        .distinct()
                        .toList();
        Map<InboxId, Inbox> found =
                inboxes.byIds(ids).stream()
                        .map(StoredInbox::inbox)
                        .collect(Collectors.toMap(Inbox::id, Function.identity()));
        List<ChannelIdentityId> people =
                conversations.stream().map(Conversation::identity).distinct().toList();
        Map<ChannelIdentityId, ChannelIdentity> known = identities.find(workspace, people);
        var allowances = new HashMap<ConversationId, ReplyAllowance>();
        for (Conversation conversation : conversations) {
            Inbox inbox = found.get(new InboxId(conversation.inbox()));
            allowances.put(conversation.id(), allowance(inbox, known.get(conversation.identity())));
        }
        return allowances;
    }

    private ReplyAllowance allowance(@Nullable Inbox inbox, @Nullable ChannelIdentity identity) {
        if (inbox == null || identity == null) {
            return new ReplyAllowance(
                    false, "reply.inbox-disabled", 0, 0, 0, ReplyAllowance.Receipts.SENT);
        }
        ChannelLimits limits = adapters.require(inbox.channel()).limits();
        String reason = inbox.isEnabled() ? reason(identity) : "reply.inbox-disabled";
        return new ReplyAllowance(
                reason == null,
                reason,
                limits.maxMessageLength(),
                limits.maxFileBytes(),
                limits.maxButtons(),
                limits.receipts());
    }

    private static @Nullable String reason(ChannelIdentity identity) {
        return switch (identity.reachability()) {
            case REACHABLE -> null;
            case BLOCKED -> "reply.blocked-by-customer";
            case GONE -> "reply.customer-gone";
        };
    }
}
