package io.omnisupport.conversations;

import org.jspecify.annotations.Nullable;

/**
 * What may be sent into a conversation now.
 *
 * @param reason message key for a human why nothing may be sent; null when it may
 * @param maxTextLength in UTF-16 units
 * @param maxButtons 0 means none
 */
public record ReplyAllowance(
        boolean isFreeFormAllowed,
        @Nullable String reason,
        int maxTextLength,
        long maxFileBytes,
        int maxButtons,
        Receipts receipts) {
    /** What the channel tells about a message's fate. */
    public enum Receipts {
        SENT,
        DELIVERED,
        READ
    }
}
