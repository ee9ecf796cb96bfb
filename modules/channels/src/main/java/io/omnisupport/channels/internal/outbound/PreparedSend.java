package io.omnisupport.channels.internal.outbound;

import io.omnisupport.channels.Delivery.Failure;
import io.omnisupport.channels.internal.inbox.StoredInbox;
import io.omnisupport.conversations.Attachment;
import org.jspecify.annotations.Nullable;

/** What is to be done with a delivery now. */
sealed interface PreparedSend {
    /**
     * Hand this step to the provider.
     *
     * @param attachment the step's file; null when it has none
     * @param replyTo provider's name of the message it answers
     */
    record Step(
            StoredInbox inbox,
            String recipient,
            OutboundPlan.Step content,
            boolean isLast,
            @Nullable Attachment attachment,
            @Nullable String replyTo)
            implements PreparedSend {}

    /** There is no way. */
    record Hopeless(Failure failure) implements PreparedSend {}
}
