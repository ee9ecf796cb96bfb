package io.omnisupport.channels.internal.inbound;

import io.omnisupport.channels.spi.InboundItem.Received;
import io.omnisupport.channels.spi.IncomingFile;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.UnsupportedBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * New content of a message whose files we have: the same file keeps its attachment, another one is
 * named but not brought.
 *
 * @param attachments those of the message, by the key of their file
 */
record EditedContent(Received edited, Map<String, AttachmentId> attachments) {
    /** The whole content. */
    List<MessageBlock> blocks() {
        return edited.blocks().stream().map(this::known).toList();
    }

    /** Only the file of this part changes, as in an album. */
    List<MessageBlock> mergedInto(List<MessageBlock> former) {
        return former.stream().map(block -> replaced(block)).toList();
    }

    private MessageBlock replaced(MessageBlock former) {
        return blocks().stream()
                .filter(block ->
                        block instanceof FileBlock(var now, _, _)
                                && former instanceof FileBlock(var before, _, _)
                                && now.equals(before))
                .findFirst()
                .orElse(former);
    }

    private MessageBlock known(MessageBlock block) {
        if (block instanceof FileBlock(var fresh, var presentation, var caption)) {
            Optional<IncomingFile> file =
                    edited.files().stream()
                            .filter(one -> one.attachment().id().equals(fresh))
                            .findFirst();
            AttachmentId attachment =
                    file.map(IncomingFile::key).map(attachments::get).orElse(null);
            return attachment == null
                    ? new UnsupportedBlock(
                            "replaced_file",
                            file.map(one -> one.attachment().fileName()).orElse("…"))
                    : new FileBlock(attachment, presentation, caption);
        }
        return block;
    }
}
