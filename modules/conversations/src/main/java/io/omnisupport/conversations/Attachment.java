package io.omnisupport.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * File of a message, visible before its bytes are here, or on its way into one.
 *
 * @param conversation null until the file is part of a message
 * @param stateReason message key for a human when REJECTED or FAILED, such as {@code
 *     attachment.over-20-mb}
 * @param storageKey key in the file store; null until READY
 */
public record Attachment(
        AttachmentId id,
        @Nullable ConversationId conversation,
        String fileName,
        String contentType,
        long byteSize,
        State state,
        @Nullable String stateReason,
        @Nullable String storageKey,
        Instant createdAt,
        Instant updatedAt) {
    /** Where the bytes are. */
    public enum State {
        PENDING,
        READY,
        FAILED,
        REJECTED
    }
}
