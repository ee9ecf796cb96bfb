package io.omnisupport.conversations;

import io.omnisupport.platform.Refusal;
import io.omnisupport.tenancy.OperatorId;
import java.util.List;

/** A colleague holds the conversation. */
public record AlreadyClaimed(List<String> path, ConversationId conversation, OperatorId assignee)
        implements Refusal {
    @Override
    public String messageKey() {
        return "refusal.already-claimed";
    }
}
