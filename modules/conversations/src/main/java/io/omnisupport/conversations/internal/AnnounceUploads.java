package io.omnisupport.conversations.internal;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.conversations.Attachment;
import io.omnisupport.conversations.Attachment.State;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.UploadLimitReached;
import io.omnisupport.conversations.Uploads.NewUpload;
import io.omnisupport.conversations.spi.UploadPolicy;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Fingerprint;
import io.omnisupport.platform.IdempotencyKeys;
import io.omnisupport.platform.IdempotencyKeys.Claim;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.IdempotencyConflict;
import io.omnisupport.platform.Refusal.Validation;
import io.omnisupport.platform.StorableText;
import io.omnisupport.platform.Transactions;
import io.omnisupport.platform.UuidV7;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes room for a file that is to come. */
@Component
class AnnounceUploads {
    private static final String OPERATION = "attachment-upload-create";
    private static final Duration TO_BE_FILLED = Duration.ofHours(1);
    private static final int MAX_NAME = 255;
    private static final int MAX_WAITING = 20;
    private static final List<String> KEY = List.of("input", "idempotencyKey");
    private static final List<String> SIZE = List.of("input", "byteSize");
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cntrl}/\\\\\u202A-\u202E\u2066-\u2069]");

    private final UploadRows rows;
    private final AttachmentRows attachments;
    private final UploadTypes types;
    private final UploadPolicy policy;
    private final IdempotencyKeys keys;
    private final Transactions transactions;

    AnnounceUploads(
            UploadRows rows,
            AttachmentRows attachments,
            UploadTypes types,
            UploadPolicy policy,
            IdempotencyKeys keys,
            Transactions transactions) {
        this.rows = rows;
        this.attachments = attachments;
        this.types = types;
        this.policy = policy;
        this.keys = keys;
        this.transactions = transactions;
    }

    Outcome<Attachment> announce(Actor uploader, NewUpload upload) {
        Refusal refusal = input(uploader, upload);
        return refusal == null
                ? transactions.decide(uploader.workspace(), () -> announceOnce(uploader, upload))
                : refused(refusal);
    }

    private @Nullable Refusal input(Actor uploader, NewUpload upload) {
        if (!ReplyChecks.isKey(upload.idempotencyKey())) {
            return ReplyChecks.badKey();
        }
        String name = upload.fileName();
        if (name.isBlank() || name.length() > MAX_NAME || UNFIT.matcher(name).find()) {
            return new Validation(
                    List.of("input", "fileName"), "upload.file-name", List.of(1, MAX_NAME));
        }
        if (!types.isAnnounceable(upload.contentType())) {
            return new Validation(
                    List.of("input", "contentType"), "upload.type-not-taken", List.of());
        }
        if (upload.byteSize() < 1) {
            return new Validation(SIZE, "upload.empty", List.of());
        }
        long most = policy.maxBytes(uploader);
        return upload.byteSize() > most
                ? new UploadLimitReached(SIZE, "upload.too-large", (int) most, most >> 20)
                : null;
    }

    private Outcome<Attachment> announceOnce(Actor uploader, NewUpload upload) {
        String key = upload.idempotencyKey();
        return switch (keys.claim(uploader, OPERATION, key, Fingerprint.of(upload))) {
            case Claim.Repeated(UUID known) -> announced(uploader, new AttachmentId(known));
            case Claim.Conflicting(UUID known) ->
                    refused(new IdempotencyConflict(KEY, new AttachmentId(known)));
            case Claim.Fresh _ ->
                    announceNew(uploader, upload)
                            .map(file -> {
                                keys.complete(uploader, OPERATION, key, file.id().value());
                                return file;
                            });
        };
    }

    /** A file that was given up can't come back under its key. */
    private Outcome<Attachment> announced(Actor uploader, AttachmentId id) {
        return attachments.find(uploader, List.of(id)).stream()
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> refused(new Validation(KEY, "upload.forgotten", List.of())));
    }

    private Outcome<Attachment> announceNew(Actor uploader, NewUpload upload) {
        Uploader whose = Uploader.of(uploader);
        if (rows.count(whose) >= MAX_WAITING) {
            return refused(
                    new UploadLimitReached(List.of(), "upload.too-many", MAX_WAITING, MAX_WAITING));
        }
        var id = new AttachmentId(UuidV7.next());
        Instant now = UuidV7.instant(id.value());
        var file =
                new Attachment(
                        id,
                        null,
                        StorableText.of(upload.fileName().strip()),
                        upload.contentType(),
                        upload.byteSize(),
                        State.PENDING,
                        null,
                        null,
                        now,
                        now);
        attachments.insert(file, uploader.workspace());
        rows.insert(uploader.workspace(), whose, id, now.plus(TO_BE_FILLED));
        return done(file);
    }
}
