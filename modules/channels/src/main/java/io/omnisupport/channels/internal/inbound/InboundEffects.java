package io.omnisupport.channels.internal.inbound;

import io.omnisupport.channels.internal.ProviderMessages;
import io.omnisupport.channels.internal.files.FileRows;
import io.omnisupport.channels.internal.files.FileWorker;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.channels.spi.ButtonKey;
import io.omnisupport.channels.spi.InboundItem.Pressed;
import io.omnisupport.channels.spi.InboundItem.ReachabilityChanged;
import io.omnisupport.channels.spi.InboundItem.Received;
import io.omnisupport.channels.spi.IncomingFile;
import io.omnisupport.channels.spi.Sender;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.Button;
import io.omnisupport.conversations.MessageBlock.ButtonsBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.TextBlock;
import io.omnisupport.conversations.MessageId;
import io.omnisupport.conversations.Messages;
import io.omnisupport.conversations.Messages.ReceivedMessage;
import io.omnisupport.customers.ChannelIdentities;
import io.omnisupport.customers.ChannelIdentities.Resolved;
import io.omnisupport.customers.ChannelIdentities.Sighting;
import io.omnisupport.customers.ChannelIdentity.Evidence;
import io.omnisupport.customers.ChannelIdentity.Reachability;
import io.omnisupport.platform.CustomerActor;
import io.omnisupport.platform.SystemActor;
import io.omnisupport.platform.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What items do to customers and conversations; every effect twice is the same as once. */
@Component
class InboundEffects {
    private final ChannelIdentities identities;
    private final Messages messages;
    private final ProviderMessages providerMessages;
    private final FileRows files;
    private final FileWorker fileWorker;
    private final Transactions transactions;

    InboundEffects(
            ChannelIdentities identities,
            Messages messages,
            ProviderMessages providerMessages,
            FileRows files,
            FileWorker fileWorker,
            Transactions transactions) {
        this.identities = identities;
        this.messages = messages;
        this.providerMessages = providerMessages;
        this.files = files;
        this.fileWorker = fileWorker;
        this.transactions = transactions;
    }

    /** Stores a message, or finds it stored. */
    UUID receive(InboundContext context, Received received) {
        Optional<MessageId> known = providerMessages.find(context.inbox(), received.externalId());
        if (known.isPresent()) {
            return known.get().value();
        }
        Resolved sender = resolve(context, received.sender());
        String phone = received.ownPhone();
        if (phone != null) {
            identities.recordPhone(
                    context.worker(), sender.identity().id(), phone, Evidence.Kind.SHARED_CONTACT);
        }
        return store(context, sender, received).value();
    }

    /** Replaces a message's content; one we never saw becomes a message now. */
    UUID edit(InboundContext context, Received edited) {
        Optional<MessageId> known = providerMessages.find(context.inbox(), edited.externalId());
        if (known.isEmpty()) {
            return receive(context, edited);
        }
        MessageId id = known.get();
        Resolved sender = resolve(context, edited.sender());
        Message former = messages.find(context.worker(), List.of(id)).get(id);
        String name = providerMessages.externalId(id).orElse(edited.externalId());
        var content = new EditedContent(edited, files.ofMessage(id));
        List<MessageBlock> blocks =
                former == null || name.equals(edited.externalId())
                        ? content.blocks()
                        : content.mergedInto(former.blocks());
        messages.edit(actor(context, sender), id, blocks, time(context, edited.at()));
        return id.value();
    }

    /** The label becomes what the person says; the button counts as pressed. */
    UUID press(InboundContext context, Pressed pressed) {
        Resolved sender = resolve(context, pressed.sender());
        String messageName = pressed.messageExternalId();
        Optional<MessageId> message =
                messageName == null
                        ? Optional.empty()
                        : providerMessages.find(context.inbox(), messageName);
        Button button = message.map(id -> button(context, id, pressed.buttonKey())).orElse(null);
        if (button != null) {
            messages.pressButton(actor(context, sender), message.orElseThrow(), button.id());
        }
        String told = pressed.label() == null ? pressed.buttonKey() : pressed.label();
        var block = new TextBlock(button == null ? told : button.label());
        var said =
                new Received(
                        pressed.sender(),
                        pressed.externalId(),
                        List.of(block),
                        List.of(),
                        messageName,
                        null,
                        null,
                        null);
        return receive(context, said);
    }

    void reach(InboundContext context, ReachabilityChanged change) {
        Resolved sender = identities.resolve(context.worker(), sighting(context, change.sender()));
        identities.markReachability(
                context.worker(), sender.identity().id(), change.reachability());
    }

    /** Further names of a message, such as the other parts of an album. */
    void alias(StoredInbox inbox, UUID message, List<Received> parts) {
        var actor = new SystemActor(inbox.workspace(), "channels.inbound");
        for (int part = 1; part < parts.size(); part++) {
            String name = parts.get(part).externalId();
            providerMessages.put(actor, inbox.inbox().id(), name, new MessageId(message), part);
        }
    }

    private MessageId store(InboundContext context, Resolved sender, Received received) {
        Message message =
                messages.receive(
                        actor(context, sender),
                        new ReceivedMessage(
                                sender.identity(),
                                received.externalId(),
                                received.blocks(),
                                received.files().stream().map(IncomingFile::attachment).toList(),
                                context.redactions(),
                                replyTo(context, received.replyToExternalId()),
                                received.forwardedFrom(),
                                time(context, received.at())));
        providerMessages.put(
                context.worker(), context.inbox(), received.externalId(), message.id(), 0);
        fetchFiles(context, message, received.files());
        return message.id();
    }

    private @Nullable MessageId replyTo(InboundContext context, @Nullable String externalId) {
        return externalId == null
                ? null
                : providerMessages.find(context.inbox(), externalId).orElse(null);
    }

    private void fetchFiles(InboundContext context, Message message, List<IncomingFile> incoming) {
        Set<AttachmentId> stored =
                message.blocks().stream()
                        .filter(FileBlock.class::isInstance)
                        .map(block -> ((FileBlock) block).attachment())
                        .collect(Collectors.toSet());
        var wanted =
                incoming.stream().filter(file -> stored.contains(file.attachment().id())).toList();
        for (IncomingFile file : wanted) {
            files.add(
                    context.workspace(), context.inbox(), message.id(), file, context.receivedAt());
        }
        if (!wanted.isEmpty()) {
            transactions.afterCommit(fileWorker::wake);
        }
    }

    /** Who writes is reachable, whatever we believed. */
    private Resolved resolve(InboundContext context, Sender sender) {
        Resolved resolved = identities.resolve(context.worker(), sighting(context, sender));
        if (resolved.identity().reachability() != Reachability.REACHABLE) {
            identities.markReachability(
                    context.worker(), resolved.identity().id(), Reachability.REACHABLE);
        }
        return resolved;
    }

    private static Sighting sighting(InboundContext context, Sender sender) {
        return new Sighting(
                context.inbox().value(),
                sender.externalId(),
                sender.address(),
                sender.name(),
                sender.locale(),
                sender.evidence());
    }

    private @Nullable Button button(InboundContext context, MessageId id, String key) {
        Map<MessageId, Message> found = messages.find(context.worker(), List.of(id));
        return found.values().stream()
                .flatMap(message -> message.blocks().stream())
                .filter(ButtonsBlock.class::isInstance)
                .map(block -> ButtonKey.find(((ButtonsBlock) block).buttons(), key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static CustomerActor actor(InboundContext context, Resolved sender) {
        return new CustomerActor(
                context.workspace(),
                sender.customer().id().value(),
                sender.customer().name(),
                sender.identity().id().value(),
                context.inbox().value());
    }

    private static Instant time(InboundContext context, @Nullable Instant told) {
        return told == null ? context.receivedAt() : told;
    }
}
