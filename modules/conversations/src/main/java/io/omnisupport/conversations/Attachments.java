package io.omnisupport.conversations;

import io.omnisupport.platform.Actor;
import java.util.Collection;
import java.util.Map;

/** Files of messages. */
public interface Attachments {
    /** The visible ones among these ids. */
    Map<AttachmentId, Attachment> find(Actor actor, Collection<AttachmentId> ids);

    /** The bytes are in the file store; tells the message's change. */
    void ready(
            Actor actor,
            AttachmentId attachment,
            String contentType,
            long byteSize,
            String storageKey);

    /** The bytes will not come; the reason is a message key. */
    void unavailable(
            Actor actor, AttachmentId attachment, Attachment.State state, String reasonKey);

    /** File known before its bytes are here. */
    record NewAttachment(AttachmentId id, String fileName, String contentType, long byteSize) {}
}
