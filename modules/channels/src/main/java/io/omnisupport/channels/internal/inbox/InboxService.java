package io.omnisupport.channels.internal.inbox;

import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.channels.Inbox;
import io.omnisupport.channels.InboxId;
import io.omnisupport.channels.Inboxes;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Page;
import io.omnisupport.platform.PageRequest;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Inboxes for the world outside. */
@Component
class InboxService implements Inboxes {
    private final InboxRows rows;
    private final InboxPages pages;
    private final ConnectInboxes connecting;
    private final UpdateInboxes updating;
    private final InboxAttachment attachment;
    private final Transactions transactions;

    InboxService(
            InboxRows rows,
            InboxPages pages,
            ConnectInboxes connecting,
            UpdateInboxes updating,
            InboxAttachment attachment,
            Transactions transactions) {
        this.rows = rows;
        this.pages = pages;
        this.connecting = connecting;
        this.updating = updating;
        this.attachment = attachment;
        this.transactions = transactions;
    }

    @Override
    public Map<InboxId, Inbox> find(WorkspaceId workspace, Collection<InboxId> ids) {
        return transactions.read(
                workspace,
                () ->
                        rows.byIds(ids).stream()
                                .map(StoredInbox::inbox)
                                .collect(Collectors.toMap(Inbox::id, Function.identity())));
    }

    @Override
    public Page<Inbox> page(Actor actor, PageRequest page) {
        return transactions.read(actor.workspace(), () -> pages.page(page));
    }

    @Override
    public Outcome<Inbox> connect(Actor actor, ConnectInbox command) {
        return connecting.connect(actor, command).map(stored -> attached(actor, stored));
    }

    @Override
    public Outcome<Inbox> update(Actor actor, UpdateInbox command) {
        return updating.update(actor, command)
                .map(stored ->
                        command.settings() == null ? stored.inbox() : attached(actor, stored));
    }

    @Override
    public Outcome<Inbox> check(Actor actor, InboxId inbox) {
        return stored(actor, inbox)
                .map(found -> {
                    if (found.inbox().isEnabled()) {
                        attachment.check(found);
                    }
                    return Outcome.done(reread(actor, found));
                })
                .orElseGet(InboxService::notFound);
    }

    @Override
    public Outcome<Inbox> disconnect(Actor actor, InboxId inbox) {
        return stored(actor, inbox)
                .map(found -> {
                    attachment.detach(found);
                    updating.forget(actor, inbox);
                    return Outcome.done(reread(actor, found));
                })
                .orElseGet(InboxService::notFound);
    }

    /** A repeated connect finds the inbox set up already. */
    private Inbox attached(Actor actor, StoredInbox stored) {
        if (stored.inbox().health().state() == Inbox.Health.State.CONNECTING) {
            attachment.attach(stored);
        }
        return reread(actor, stored);
    }

    private Optional<StoredInbox> stored(Actor actor, InboxId id) {
        return transactions.read(actor.workspace(), () -> rows.byId(id));
    }

    private Inbox reread(Actor actor, StoredInbox stored) {
        return stored(actor, stored.inbox().id()).orElse(stored).inbox();
    }

    private static Outcome<Inbox> notFound() {
        return refused(new Refusal.NotFound("input", "inboxId"));
    }
}
