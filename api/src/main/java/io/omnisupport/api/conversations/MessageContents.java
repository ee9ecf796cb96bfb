package io.omnisupport.api.conversations;

import static io.omnisupport.platform.Outcome.done;
import static io.omnisupport.platform.Outcome.refused;

import io.omnisupport.api.conversations.MessageBlockInput.FileBlockInput;
import io.omnisupport.conversations.Attachment;
import io.omnisupport.conversations.AttachmentId;
import io.omnisupport.conversations.Attachments;
import io.omnisupport.conversations.MessageBlock;
import io.omnisupport.conversations.MessageBlock.FileBlock;
import io.omnisupport.conversations.MessageBlock.Presentation;
import io.omnisupport.platform.Actor;
import io.omnisupport.platform.OperatorActor;
import io.omnisupport.platform.Outcome;
import io.omnisupport.platform.Outcome.Done;
import io.omnisupport.platform.Outcome.Refused;
import io.omnisupport.platform.Refusal.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Blocks of an input as content; what a file is decides how it shows. */
@Component
class MessageContents {
    private final Attachments attachments;

    MessageContents(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Contents in order; refuses files that the sender can't see. */
    Outcome<List<MessageBlock>> of(Actor sender, List<MessageBlockInput> inputs, ButtonIds ids) {
        return fileIds(inputs).then(files -> of(sender, inputs, ids, files));
    }

    private Outcome<List<MessageBlock>> of(
            Actor sender,
            List<MessageBlockInput> inputs,
            ButtonIds ids,
            Map<Integer, AttachmentId> files) {
        Map<AttachmentId, Attachment> known = attachments.find(sender, files.values());
        var contents = new ArrayList<MessageBlock>();
        for (int i = 0; i < inputs.size(); i++) {
            MessageBlockInput input = inputs.get(i);
            AttachmentId id = files.get(i);
            if (id != null && !known.containsKey(id)) {
                return refused(new NotFound(path(i)));
            }
            MessageBlock content =
                    id == null ? words(sender, input, ids) : file(input.file(), known.get(id));
            if (content != null) {
                contents.add(content);
            }
        }
        return done(contents);
    }

    private static Outcome<Map<Integer, AttachmentId>> fileIds(List<MessageBlockInput> inputs) {
        var ids = new TreeMap<Integer, AttachmentId>();
        for (int i = 0; i < inputs.size(); i++) {
            FileBlockInput file = inputs.get(i).file();
            if (file != null) {
                switch (ConversationNodes.ATTACHMENT.read(file.attachmentId(), path(i))) {
                    case Done<AttachmentId>(AttachmentId id) -> ids.put(i, id);
                    case Refused<AttachmentId>(var refusal) -> {
                        return refused(refusal);
                    }
                }
            }
        }
        return done(ids);
    }

    private static @Nullable MessageBlock words(
            Actor sender, MessageBlockInput input, ButtonIds ids) {
        return sender instanceof OperatorActor ? input.formatted(ids) : input.plain(ids);
    }

    private static @Nullable FileBlock file(
            @Nullable FileBlockInput input, @Nullable Attachment file) {
        if (input == null || file == null) {
            return null;
        }
        String caption = input.caption();
        return new FileBlock(
                file.id(),
                Presentation.of(file.contentType()),
                caption == null || caption.isBlank() ? null : caption);
    }

    private static String[] path(int block) {
        return new String[] {"input", "blocks", Integer.toString(block), "file", "attachmentId"};
    }
}
