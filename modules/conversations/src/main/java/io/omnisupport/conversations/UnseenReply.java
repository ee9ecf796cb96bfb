package io.omnisupport.conversations;

import io.omnisupport.platform.Refusal;
import java.util.List;

/** A newer reply exists that the sender has not seen. */
public record UnseenReply(List<String> path, MessageId reply) implements Refusal {
    @Override
    public String messageKey() {
        return "refusal.unseen-reply";
    }
}
