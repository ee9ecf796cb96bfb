package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;
import static java.util.Objects.requireNonNull;

import io.omnisupport.conversations.Attachment;
import io.omnisupport.conversations.Attachment.State;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.FileRefused;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.Uploads;
import io.omnisupport.conversations.internal.UploadTypes.Look;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.FileStore;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import io.omnisupport.platform.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class UploadService implements Uploads {
    private static final Duration TO_BE_SENT = Duration.ofDays(1);
    private static final Duration REFUSED = Duration.ofHours(1);
    private static final String[] ATTACHMENT = {"input", "attachmentId"};

    private final AnnounceUploads announcing;
    private final SendableFiles sendable;
    private final UploadRows rows;
    private final AttachmentRows attachments;
    private final UploadTypes types;
    private final FileStore store;
    private final Transactions transactions;
    private final Clock clock;

    UploadService(
            AnnounceUploads announcing,
            SendableFiles sendable,
            UploadRows rows,
            AttachmentRows attachments,
            UploadTypes types,
            FileStore store,
            Transactions transactions,
            Clock clock) {
        this.announcing = announcing;
        this.sendable = sendable;
        this.rows = rows;
        this.attachments = attachments;
        this.types = types;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome<Attachment> announce(Actor uploader, NewUpload upload) {
        return announcing.announce(uploader, upload);
    }

    @Override
    public boolean isAwaited(WorkspaceId workspace, AttachmentId attachment) {
        return transactions.read(workspace, () -> rows.isPending(attachment));
    }

    /** Every try has a key of its own, so no bytes change under what was looked at. */
    @Override
    public boolean fill(
            WorkspaceId workspace, AttachmentId attachment, long byteSize, InputStream bytes)
            throws IOException {
        String key =
                "uploads/%s/%s/%s".formatted(workspace.value(), attachment.value(), UuidV7.next());
        store.put(key, bytes, byteSize);
        Optional<String> former = transactions.write(workspace, () -> rows.fill(attachment, key));
        String unused = former.orElse(key);
        if (!unused.isEmpty()) {
            store.delete(unused);
        }
        return former.isPresent();
    }

    @Override
    public Outcome<Attachment> complete(Actor uploader, AttachmentId id) {
        Attachment file = find(uploader, id);
        if (file == null) {
            return refused(new NotFound(ATTACHMENT));
        }
        if (file.state() != State.PENDING) {
            return outcome(file);
        }
        Optional<String> key =
                transactions.read(
                        uploader.workspace(), () -> rows.bytes(Uploader.of(uploader), id));
        return key.isEmpty()
                ? refused(new FileRefused(List.of(ATTACHMENT), id, "upload.no-bytes"))
                : settle(uploader, file, key.get());
    }

    private Outcome<Attachment> settle(Actor uploader, Attachment file, String key) {
        Verdict verdict = verdict(file, key);
        boolean isSettled =
                transactions.write(
                        uploader.workspace(), () -> rows.settle(file.id(), key, verdict));
        if (isSettled && !verdict.isFit()) {
            delete(key);
        }
        Attachment now = find(uploader, file.id());
        if (now == null) {
            return refused(new NotFound(ATTACHMENT));
        }
        return now.state() == State.PENDING
                ? refused(new FileRefused(List.of(ATTACHMENT), file.id(), "upload.no-bytes"))
                : outcome(now);
    }

    private Verdict verdict(Attachment file, String key) {
        Instant now = clock.instant();
        try (InputStream bytes = store.open(key)) {
            Look look = types.look(bytes, file.fileName(), file.contentType());
            Duration life = look.reason() == null ? TO_BE_SENT : REFUSED;
            return new Verdict(look.contentType(), look.reason(), now, now.plus(life));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void delete(String key) {
        try {
            store.delete(key);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private @Nullable Attachment find(Actor actor, AttachmentId id) {
        List<Attachment> found =
                transactions.read(actor.workspace(), () -> attachments.find(actor, List.of(id)));
        return found.isEmpty() ? null : found.getFirst();
    }

    private static Outcome<Attachment> outcome(Attachment file) {
        return file.state() == State.READY
                ? done(file)
                : refused(
                        new FileRefused(
                                List.of(ATTACHMENT),
                                file.id(),
                                requireNonNull(file.stateReason())));
    }

    @Override
    public @Nullable Refusal refusal(Actor sender, List<MessageBlock> blocks, long maxBytes) {
        return sendable.refusal(sender, blocks, maxBytes);
    }

    @Override
    public void attach(Message message) {
        sendable.attach(message);
    }

    @Override
    public Set<String> contentTypes() {
        return UploadTypes.TAKEN;
    }
}
