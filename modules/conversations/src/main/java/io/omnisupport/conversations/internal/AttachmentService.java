package io.omnisupport.conversations.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.omnisupport.conversations.Attachment;
import io.omnisupport.conversations.Attachment.State;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.Attachments;
import io.omnisupport.conversations.MessageChanged;
import io.omnisupport.conversations.internal.AttachmentRows.Settled;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.EventLog;
import io.omnisupport.platform.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

@Service
class AttachmentService implements Attachments {
    private final Transactions transactions;
    private final AttachmentRows rows;
    private final EventLog events;
    private final Clock clock;

    AttachmentService(
            Transactions transactions, AttachmentRows rows, EventLog events, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Map<AttachmentId, Attachment> find(Actor actor, Collection<AttachmentId> ids) {
        return transactions.read(
                actor.workspace(),
                () -> rows.find(actor, ids).stream().collect(toMap(Attachment::id, identity())));
    }

    @Override
    public void ready(
            Actor actor,
            AttachmentId attachment,
            String contentType,
            long byteSize,
            String storageKey) {
        settle(
                actor,
                attachment,
                new Settled(State.READY, null, contentType, byteSize, storageKey));
    }

    @Override
    public void unavailable(Actor actor, AttachmentId attachment, State state, String reasonKey) {
        settle(actor, attachment, new Settled(state, reasonKey, null, null, null));
    }

    private void settle(Actor actor, AttachmentId attachment, Settled settled) {
        transactions.write(
                actor.workspace(),
                () ->
                        rows.settle(attachment, settled, clock.instant())
                                .ifPresent(owner ->
                                        events.append(
                                                actor,
                                                new MessageChanged(
                                                        owner.conversation(),
                                                        owner.message(),
                                                        owner.identity()))));
    }
}
