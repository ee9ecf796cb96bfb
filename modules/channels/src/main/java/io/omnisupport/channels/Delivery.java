package io.omnisupport.channels;

import io.omnisupport.conversations.DeliveryState;
import io.omnisupport.conversations.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Way of one message to the provider.
 *
 * @param nextAttemptAt when it is tried again; null when it isn't
 */
public record Delivery(
        DeliveryId id,
        MessageId message,
        InboxId inbox,
        DeliveryState state,
        int attemptCount,
        @Nullable Instant nextAttemptAt,
        @Nullable Failure failure,
        Instant createdAt,
        Instant updatedAt) {
    /** Why it failed, and whether trying again makes sense. */
    public record Failure(Reason reason, String messageKey, boolean isRetryable) {
        /** Stable reasons; the names are those of the public schema. */
        public enum Reason {
            BLOCKED_BY_CUSTOMER,
            CUSTOMER_GONE,
            CREDENTIALS_REFUSED,
            CONTENT_REFUSED,
            PROVIDER_UNAVAILABLE,
            UNKNOWN_RESULT,
            INBOX_DISABLED
        }
    }
}
