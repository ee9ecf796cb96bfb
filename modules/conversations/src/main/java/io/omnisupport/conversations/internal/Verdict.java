package io.omnisupport.conversations.internal;

import io.omnisupport.conversations.Attachment.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the bytes of a file came to.
 *
 * @param contentType as read from the bytes
 * @param reason message key why the file is refused; null when it is taken
 * @param until when the file is forgotten unless it is sent
 */
record Verdict(String contentType, @Nullable String reason, Instant now, Instant until) {
    boolean isFit() {
        return reason == null;
    }

    State state() {
        return isFit() ? State.READY : State.REJECTED;
    }
}
