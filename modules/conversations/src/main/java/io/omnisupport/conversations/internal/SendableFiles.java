package io.omnisupport.conversations.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.omnisupport.conversations.Attachment;
import io.omnisupport.conversations.Attachment.State;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.ContentNotSupported;
import io.omnisupport.conversations.Message;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.Refusal;
import io.omnisupport.platform.Refusal.NotFound;
import io.omnisupport.platform.Refusal.StateConflict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that become part of a message: the sender's own, ready, each sent once. */
@Component
class SendableFiles {
    private final UploadRows rows;
    private final AttachmentRows attachments;

    SendableFiles(UploadRows rows, AttachmentRows attachments) {
        this.rows = rows;
        this.attachments = attachments;
    }

    @Nullable Refusal refusal(Actor sender, List<MessageBlock> blocks, long maxBytes) {
        List<AttachmentId> ids = files(blocks);
        if (ids.isEmpty()) {
            return null;
        }
        Set<AttachmentId> own = rows.lock(Uploader.of(sender), ids);
        Map<AttachmentId, Attachment> known =
                attachments.find(sender, own).stream().collect(toMap(Attachment::id, identity()));
        var seen = new HashSet<AttachmentId>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof FileBlock block) {
                Attachment file =
                        seen.add(block.attachment()) ? known.get(block.attachment()) : null;
                Refusal refusal = refusal(file, i, maxBytes);
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return null;
    }

    private static @Nullable Refusal refusal(@Nullable Attachment file, int block, long maxBytes) {
        var path = List.of("input", "blocks", Integer.toString(block), "file", "attachmentId");
        if (file == null) {
            return new NotFound(path);
        }
        if (file.state() != State.READY) {
            return new StateConflict(path, file.state().name(), "upload.not-ready");
        }
        return file.byteSize() > maxBytes
                ? new ContentNotSupported(
                        path, block, "content.file-too-large", List.of(maxBytes >> 20))
                : null;
    }

    void attach(Message message) {
        List<AttachmentId> ids = files(message.blocks());
        if (!ids.isEmpty()) {
            rows.attach(message, ids);
        }
    }

    private static List<AttachmentId> files(List<MessageBlock> blocks) {
        return blocks.stream()
                .filter(FileBlock.class::isInstance)
                .map(block -> ((FileBlock) block).attachment())
                .toList();
    }
}
